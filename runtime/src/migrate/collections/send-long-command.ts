import type { Document } from 'mongodb';
import type { StepPlace, StepRun } from '../steps/step-kind.ts';
import { watchLock } from './watch-lock.ts';

/**
 * Sends a command that changes the catalogue and may work for hours, such as the build of an index, between two checks of
 * the lock. Only the time that it waits for its lock is limited.
 */
export async function sendLongCommand(place: StepPlace, run: StepRun, command: Document): Promise<void> {
  const { client, database, migration, index } = place;
  const [name = ''] = Object.keys(command);
  // No other operation has it, so that only this one is found and ended.
  const comment = `espalier ${migration.name} ${index + 1} ${Math.random().toString(36).slice(2)}`;
  await run.checkLock();
  await run.emit({ kind: 'command-started', command: name });
  const watch = watchLock(client, comment);
  try {
    await database.command({ ...command, comment });
  } finally {
    await watch.stop();
  }
  await run.emit({ kind: 'command-finished', command: name });
  await run.checkLock();
}
