import type { SnapshotIndex, SnapshotModel } from '@espalier/runtime/migrate';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import { isSame } from '../compare/is-same.ts';
import { type Matches, matchNames } from '../match/match-names.ts';
import type { OwnerPair } from '../match/pairs.ts';
import type { Planning } from '../planning.ts';
import { isTextIndex, signatureOf } from './index-spec.ts';
import { translateIndex } from './translate-index.ts';

/** A model as it was and as it is. */
export interface ModelPair extends OwnerPair {
  readonly before: SnapshotModel;
  readonly after: SnapshotModel;
}

type IndexMatches = Matches<SnapshotIndex, SnapshotIndex>;

/**
 * Finds what became of a model's indexes: by name, by `was:`, by what they index (the server knows no two that index the
 * same in the same way), and of texts the one that a collection may have.
 */
export function matchIndexes(planning: Planning, model: ModelPair): IndexMatches {
  const byName = (indexes: readonly SnapshotIndex[]) => new Map(indexes.map((index) => [index.name, index]));
  const matches = matchNames<SnapshotIndex, SnapshotIndex>(planning, {
    what: 'index',
    before: byName(model.before.indexes),
    after: byName(model.after.indexes),
    spanOf: (name) => planning.spans.ofIndex(model.to, name),
    isSameKept: (old, now) =>
      isSame(signatureOf(translateIndex(planning, model, old)), signatureOf(now)) ||
      (isTextIndex(old) && isTextIndex(now)),
  });
  checkSignatures(planning, model, matches);
  return matches;
}

/** While one index gives up what another takes, the server would have two of the same. */
function checkSignatures(
  { diagnostics, spans }: Planning,
  { to: model, before }: ModelPair,
  { pairs, added }: IndexMatches,
): void {
  const fresh = [...pairs, ...added.map((after) => ({ before: undefined, after }))];
  for (const { before: own, after } of fresh) {
    const other = before.indexes.find((old) => old !== own && isSame(signatureOf(old), signatureOf(after)));
    if (other === undefined) continue;
    const parameters = { model, name: after.name, other: other.name };
    diagnostics.push(createDiagnostic('plan/index-reused', parameters, spans.ofIndex(model, after.name)));
  }
}
