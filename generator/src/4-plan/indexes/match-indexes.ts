import type { SnapshotIndex, SnapshotModel } from '@espalier/runtime/migrate';
import { isSame } from '../compare/is-same.ts';
import { type Matches, matchNames } from '../match/match-names.ts';
import type { OwnerPair } from '../match/pairs.ts';
import type { Planning } from '../planning.ts';
import { isTextIndex } from './index-spec.ts';
import { translateIndex } from './translate-index.ts';

/** A model as it was and as it is. */
export interface ModelPair extends OwnerPair {
  readonly before: SnapshotModel;
  readonly after: SnapshotModel;
}

/**
 * Finds what became of a model's indexes: by name, by `was:`, by what they index (the server knows no two that index the
 * same in the same way), and of texts the one that a collection may have.
 */
export function matchIndexes(planning: Planning, model: ModelPair): Matches<SnapshotIndex, SnapshotIndex> {
  const byName = (indexes: readonly SnapshotIndex[]) => new Map(indexes.map((index) => [index.name, index]));
  return matchNames<SnapshotIndex, SnapshotIndex>(planning, {
    what: 'index',
    before: byName(model.before.indexes),
    after: byName(model.after.indexes),
    spanOf: (name) => planning.spans.ofIndex(model.to, name),
    isSameKept: (old, now) => {
      const { key, options } = translateIndex(planning, model, old);
      return isSame({ key, options }, { key: now.key, options: now.options }) || (isTextIndex(old) && isTextIndex(now));
    },
  });
}
