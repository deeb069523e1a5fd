import type { Inspection, StepPlace, StepRun } from '../steps/step-kind.ts';
import { buildIndexes } from './build-indexes.ts';
import { dropIndexes } from './drop-indexes.ts';
import { LiveIndexes } from './index-states.ts';
import type { Replacement } from './replacement.ts';

/** Whether the new index alone is there; drift when an index of one of the names is none of the replacement. */
export async function inspectReplacement(
  place: StepPlace,
  collection: string,
  { from, to, bridges }: Replacement,
): Promise<Inspection> {
  const live = await LiveIndexes.read(place, collection);
  if (!live.exists) return { state: 'drift', message: `The collection "${collection}" is not there` };
  for (const { name } of [from, to]) {
    const isKnown = live.named(name) === undefined || live.has(from, passing) || live.has(to, passing);
    if (!isKnown)
      return {
        state: 'drift',
        message: `The index "${name}" of "${collection}" is another one than the migration knows`,
      };
  }
  const isOldGone = from.name === to.name || live.named(from.name) === undefined;
  const areBridgesGone = bridges.every(({ name }) => live.named(name) === undefined);
  return { state: live.isReady(to) && isOldGone && areBridgesGone ? 'done' : 'todo' };
}

/** What a run changes on its way. */
const passing = ['hidden', 'prepareUnique'];

/** Replaces the index; goes on wherever an earlier run stopped. */
export async function runReplacement(
  place: StepPlace,
  run: StepRun,
  collection: string,
  { from, to, way, bridges }: Replacement,
): Promise<void> {
  const live = await LiveIndexes.read(place, collection);
  const isOldThere = live.has(from, passing);
  if (!live.isReady(to)) {
    // Where the old one is gone already, it was this step that dropped it, and its bridges stand.
    const missing = bridges.filter((bridge) => live.obstacle(bridge) === undefined);
    if (isOldThere && missing.length > 0) await buildIndexes(place, run, collection, missing);
    if (isOldThere && way === 'bridge') await dropIndexes(place, run, collection, [from]);
    await buildIndexes(place, run, collection, [to]);
  }
  if (from.name !== to.name) await dropIndexes(place, run, collection, [from], true);
  await dropIndexes(place, run, collection, bridges);
}
