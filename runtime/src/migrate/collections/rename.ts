import type { Document } from 'mongodb';
import type { StepPlace, StepRun } from '../steps/step-kind.ts';
import { sendCommand } from './send-command.ts';

/** The command that renames a collection within the database. It never drops one. */
export function renameCommand({ database }: StepPlace, from: string, to: string): Document {
  const { databaseName } = database;
  return { renameCollection: `${databaseName}.${from}`, to: `${databaseName}.${to}`, dropTarget: false };
}

/** Renames a collection. */
export async function rename(place: StepPlace, run: StepRun, from: string, to: string): Promise<void> {
  await sendCommand(place, run, renameCommand(place, from, to), 'admin');
}
