import type { Document } from 'mongodb';
import type { IndexSpec } from '../steps/step.ts';
import type { StepPlace, StepRun } from '../steps/step-kind.ts';
import { converge } from './converge.ts';
import { inspectAbsent, LiveIndexes } from './index-states.ts';
import { sendCommand } from './send-command.ts';

/** The command that drops indexes by their names, which are never a pattern: `*` would drop all. */
export function dropIndexesCommand(collection: string, names: readonly string[]): Document {
  if (names.includes('*')) throw new TypeError('No index has the name "*".');
  return { dropIndexes: collection, index: [...names] };
}

/** The command that hides an index from queries. */
export function hideCommand(collection: string, name: string): Document {
  return { collMod: collection, index: { name, hidden: true } };
}

/** Drops those of the indexes that are there. With `hide`, queries do without them first. */
export async function dropIndexes(
  place: StepPlace,
  run: StepRun,
  collection: string,
  indexes: readonly IndexSpec[],
  hide = false,
): Promise<void> {
  await converge(
    run,
    () => inspectAbsent(place, collection, indexes),
    async () => {
      const live = await LiveIndexes.read(place, collection);
      const present = indexes.flatMap(({ name }) => live.named(name) ?? []);
      const shown = present.filter(({ options, isBuilding }) => options.hidden !== true && !isBuilding);
      if (hide) for (const { name } of shown) await sendCommand(place, run, hideCommand(collection, name));
      const names = present.map(({ name }) => name);
      await sendCommand(place, run, dropIndexesCommand(collection, names));
    },
  );
}
