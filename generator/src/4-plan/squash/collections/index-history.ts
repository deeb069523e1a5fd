import type { Approval, IndexSpec, SnapshotIndex, Step } from '@espalier/runtime/migrate';
import { isSame } from '../../compare/is-same.ts';
import { signatureOf } from '../../indexes/index-spec.ts';
import { joinOrigins, type StepOrigin } from '../step-origin.ts';

/** What became of one index, whatever it was called and however often it was built anew. */
export interface IndexHistory {
  /** Before; undefined when it was built in between. */
  readonly first: IndexSpec | undefined;
  /** In the end; undefined when it is gone. */
  readonly last: IndexSpec | undefined;
  readonly origins: readonly StepOrigin[];
  /** What was said of the gaps, and of documents that expire sooner. */
  readonly gaps: readonly Approval[];
  readonly expiries: readonly Approval[];
}

/** A step on indexes. */
export type IndexStep = Extract<Step, { readonly op: 'createIndexes' | 'dropIndex' | 'replaceIndex' | 'modifyIndex' }>;

/** The histories after one more step. */
export function followIndexes(
  histories: readonly IndexHistory[],
  step: IndexStep,
  origin: StepOrigin,
): readonly IndexHistory[] {
  switch (step.op) {
    case 'createIndexes':
      return step.indexes.reduce((all, index) => build(all, index, origin, expiriesOf(step)), histories);
    case 'dropIndex':
      return change(histories, step.index, { last: undefined }, origin);
    case 'replaceIndex': {
      const gaps = step.gap === undefined ? [] : [step.gap];
      return change(histories, step.from, { last: step.to, gaps, expiries: expiriesOf(step) }, origin);
    }
    case 'modifyIndex':
      return change(histories, step.from, { last: step.to, expiries: expiriesOf(step) }, origin);
  }
}

function expiriesOf({ destructive }: Exclude<IndexStep, { readonly op: 'dropIndex' }>): readonly Approval[] {
  return destructive === undefined ? [] : [destructive];
}

/**
 * An index of a name that one had before, or over what one was, and that is gone, is the same one changed: the two could not
 * stand side by side.
 */
function build(
  histories: readonly IndexHistory[],
  index: IndexSpec,
  origin: StepOrigin,
  expiries: readonly Approval[],
): readonly IndexHistory[] {
  const former = histories.find(({ first, last }) => first && last === undefined && isInTheWay(first, index));
  if (former === undefined) {
    return [...histories, { first: undefined, last: index, origins: [origin], gaps: [], expiries }];
  }
  // Nobody was asked about the time in between.
  const rebuilt = {
    ...former,
    last: index,
    origins: joinOrigins(former.origins, [origin]),
    gaps: ['refuse'] as const,
    expiries: [...former.expiries, ...expiries],
  };
  return histories.map((history) => (history === former ? rebuilt : history));
}

/** Whether the server takes one of the two only. */
export function isInTheWay(one: IndexSpec, other: IndexSpec): boolean {
  return one.name === other.name || isSame(signatureOf(snapshotIndex(one)), signatureOf(snapshotIndex(other)));
}

/** An index of a step as snapshots have it. */
export function snapshotIndex({ name, key, ...options }: IndexSpec): SnapshotIndex {
  return { name, key: Object.entries(key), options };
}

function change(
  histories: readonly IndexHistory[],
  from: IndexSpec,
  { last, gaps = [], expiries = [] }: Pick<IndexHistory, 'last'> & Partial<Pick<IndexHistory, 'gaps' | 'expiries'>>,
  origin: StepOrigin,
): readonly IndexHistory[] {
  const known = histories.find((history) => history.last?.name === from.name);
  const history = known ?? { first: from, last: from, origins: [], gaps: [], expiries: [] };
  const changed: IndexHistory = {
    first: history.first,
    last,
    origins: joinOrigins(history.origins, [origin]),
    gaps: [...history.gaps, ...gaps],
    expiries: [...history.expiries, ...expiries],
  };
  return known === undefined ? [...histories, changed] : histories.map((each) => (each === known ? changed : each));
}
