import type { Planning } from '../planning.ts';
import { compareEnums } from './compare-enums.ts';
import { compareOwners } from './compare-owners.ts';
import { EditSink } from './edit-sink.ts';
import { isSame } from './is-same.ts';

/**
 * Records what became of embedded types and enums themselves. They have no name in the database, so what stands where
 * another one stood is the same under a new name.
 */
export function compareTypes(planning: Planning): void {
  compareUnusedTypes(planning);
  const { before, after } = planning;
  const embedded = [...planning.ownerPairs.values()].filter(({ what }) => what === 'embedded type');
  recordNames(planning, 'embedded type', [before.embedded, after.embedded], embedded);
  recordNames(planning, 'enum', [before.enums, after.enums], [...planning.enumPairs.values()]);
}

/** Types that no collection of the last migration holds: their changes are recorded, and no document has to follow. */
function compareUnusedTypes(planning: Planning): void {
  const { before, after } = planning;
  const site = { path: '', prefix: '', sink: new EditSink(true) };
  for (const [name, old] of Object.entries(before.embedded)) {
    const now = after.embedded[name];
    const isMet = [...planning.ownerPairs.values()].some(({ what, from }) => what !== 'model' && from === name);
    if (now === undefined || isMet || isSame(old, now)) continue;
    compareOwners(planning, { what: 'embedded type', from: name, to: name, before: old, after: now }, site);
  }
  for (const name of Object.keys(before.enums)) {
    const isMet = [...planning.enumPairs.values()].some(({ from }) => from === name);
    if (!isMet && after.enums[name] !== undefined) compareEnums(planning, name, name, site);
  }
}

type ByName = Readonly<Record<string, unknown>>;

function recordNames(
  planning: Planning,
  what: 'embedded type' | 'enum',
  [before, after]: readonly [ByName, ByName],
  pairs: readonly { readonly from: string; readonly to: string }[],
): void {
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  const fresh = Object.keys(after).filter((name) => !Object.hasOwn(before, name));
  const renamed = pairs.filter(({ from, to }) => gone.includes(from) && fresh.includes(to));
  for (const { from, to } of renamed)
    planning.record({ kind: 'typeRenamed', what, name: to, from }, planning.spans.of(to));
  for (const name of gone)
    if (!renamed.some(({ from }) => from === name)) planning.record({ kind: 'typeRemoved', what, name }, undefined);
  for (const name of fresh)
    if (!renamed.some(({ to }) => to === name))
      planning.record({ kind: 'typeAdded', what, name }, planning.spans.of(name));
}
