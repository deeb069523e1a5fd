import { type Approval, canonicalValue, type IndexSpec, type Step } from '@espalier/runtime/migrate';
import { array, type Code, call } from './code.ts';
import { dataCode } from './data-code.ts';
import { editCode } from './edit-code.ts';

/** The call of `step` that makes a step. */
export function stepCode(step: Step): Code {
  const make = (...values: readonly unknown[]) =>
    call(`step.${step.op}`, ...values.filter((value) => value !== undefined).map(dataCode));
  switch (step.op) {
    case 'createCollection':
      return make(step.collection, step.indexes.length === 0 ? undefined : step.indexes.map(inOrder));
    case 'dropCollection':
      return make(step.collection, { destructive: step.destructive });
    case 'renameCollection':
      return make(step.collection, step.to, { gap: step.gap });
    case 'widenValidator':
    case 'tightenValidator':
      return make(step.collection);
    case 'rewrite':
      return call('step.rewrite', dataCode(step.collection), array(step.edits.map(editCode)));
    case 'createIndexes':
      return make(step.collection, step.indexes.map(inOrder), approvals(step));
    case 'dropIndex':
      return make(step.collection, inOrder(step.index), step.phase === undefined ? undefined : { phase: step.phase });
    case 'replaceIndex':
    case 'modifyIndex':
      return make(step.collection, inOrder(step.from), inOrder(step.to), approvals(step));
    case 'data':
    case 'run':
      throw new Error('Our own bug: a plan holds a step that only a person can write.');
  }
}

/** What a reviewer has to say, or has said. */
function approvals(step: { readonly gap?: Approval; readonly destructive?: Approval }): object | undefined {
  const { gap, destructive } = step;
  const given = { ...(gap !== undefined && { gap }), ...(destructive !== undefined && { destructive }) };
  return Object.keys(given).length === 0 ? undefined : given;
}

/** As people write indexes: the key, whose order counts, the name, then the options in an order that tells nothing. */
function inOrder({ key, name, ...options }: IndexSpec): IndexSpec {
  const sorted = canonicalValue(options);
  return { key, name, ...(typeof sorted === 'object' ? sorted : {}) };
}
