import type { Document } from 'mongodb';
import type { IndexSpec } from '../steps/step.ts';
import type { BatchResult, StepPlace, StepRun } from '../steps/step-kind.ts';
import { createIndexesCommand } from './create-indexes-command.ts';
import type { Stage } from './validation-stages.ts';

/** A step that only changes the catalogue, as a batch. */
export const noDocuments: BatchResult = { cursor: null, documents: 0, modified: 0, quarantined: 0 };

/** The commands that make a collection, with its validator and indexes. */
export function creationCommands(collection: string, stage: Stage, indexes: readonly IndexSpec[]): readonly Document[] {
  const validation = stage && {
    validator: stage.validator,
    validationLevel: stage.level,
    validationAction: stage.action,
  };
  const build = indexes.length === 0 ? [] : [createIndexesCommand(collection, indexes)];
  return [{ create: collection, ...validation }, ...build];
}

/** Sends them in one transaction: indexes are allowed there because the collection is made in the same one, and is empty. */
export async function createWhole(place: StepPlace, run: StepRun, commands: readonly Document[]): Promise<void> {
  await run.batch(async (session) => {
    for (const command of commands) await place.database.command(command, { session });
    return noDocuments;
  });
}
