import type { Document } from 'mongodb';
import type { StepPlace, StepRun } from '../steps/step-kind.ts';

/** How long a command may wait for its lock, while others wait behind it, in milliseconds. */
export const lockBudget = 2_000;

/** Sends a command that changes the catalogue, between two checks of the lock. `on` is `admin` for a few of them. */
export async function sendCommand(
  { client, database }: StepPlace,
  run: StepRun,
  command: Document,
  on: 'admin' | 'own' = 'own',
): Promise<Document> {
  const [name = ''] = Object.keys(command);
  await run.checkLock();
  await run.emit({ kind: 'command-started', command: name });
  const target = on === 'admin' ? client.db('admin') : database;
  const answer = await target.command({ ...command, maxTimeMS: lockBudget });
  await run.emit({ kind: 'command-finished', command: name });
  await run.checkLock();
  return answer;
}
