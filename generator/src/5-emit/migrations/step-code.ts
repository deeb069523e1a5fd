import type { Step } from '@espalier/runtime/migrate';
import { array, type Code, call } from './code.ts';
import { dataCode } from './data-code.ts';
import { editCode } from './edit-code.ts';

/** The call of `step` that makes a step. */
export function stepCode(step: Step): Code {
  const make = (...values: readonly unknown[]) =>
    call(`step.${step.op}`, ...values.filter((value) => value !== undefined).map(dataCode));
  switch (step.op) {
    case 'createCollection':
      return make(step.collection, step.indexes.length === 0 ? undefined : step.indexes);
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
      return make(step.collection, step.indexes);
    case 'dropIndex':
      return make(step.collection, step.index);
    case 'replaceIndex':
      return make(step.collection, step.from, step.to, step.gap === undefined ? undefined : { gap: step.gap });
    case 'modifyIndex':
      return make(
        step.collection,
        step.from,
        step.to,
        step.destructive === undefined ? undefined : { destructive: step.destructive },
      );
    case 'data':
    case 'run':
      throw new Error('Our own bug: a plan holds a step that only a person can write.');
  }
}

/** Whether a step waits for somebody to make `allow` of `refuse`. */
export function awaitsReview(step: Step): boolean {
  if ('destructive' in step && step.destructive === 'refuse') return true;
  if ('gap' in step && step.gap === 'refuse') return true;
  return (
    step.op === 'rewrite' && step.edits.some((edit) => edit.edit === 'removeField' && edit.destructive === 'refuse')
  );
}
