import type { Document, MongoClient } from 'mongodb';
import { pause } from '../engine/pause.ts';
import { lockBudget } from './send-command.ts';

/** How often is looked, in milliseconds. */
const interval = 200;

/**
 * Ends the command with this comment when it waits for its lock longer than the budget: all later writers wait behind it.
 * A time limit of the command would not do, since it would end the build as well.
 *
 * That is at the beginning of a build. At its end it waits once more, not longer than transactions may be open (a minute,
 * as the server is set by default): it is not ended there, since all that it has built would be lost.
 */
export function watchLock(client: MongoClient, comment: string): { stop(): Promise<void> } {
  const controller = new AbortController();
  const watching = watch(client, comment, controller.signal);
  return {
    async stop() {
      controller.abort();
      await watching;
    },
  };
}

async function watch(client: MongoClient, comment: string, signal: AbortSignal): Promise<void> {
  let since: number | undefined;
  for (;;) {
    await pause(interval, signal);
    if (signal.aborted) return;
    const waiting = await findWaiting(client, comment);
    if (waiting === undefined) since = undefined;
    else since ??= Date.now();
    if (waiting === undefined || since === undefined || Date.now() - since < lockBudget) continue;
    await client.db('admin').command({ killOp: 1, op: waiting.opid }).catch(ignore);
    since = undefined;
  }
}

/** Looking on is a courtesy: where it is not allowed or fails for a moment, the command goes on by itself. */
async function findWaiting(client: MongoClient, comment: string): Promise<Document | undefined> {
  const filter = { 'command.comment': comment, waitingForLock: true };
  const pipeline = [{ $currentOp: {} }, { $match: filter }, { $project: { opid: 1 } }];
  const [found] = await client
    .db('admin')
    .aggregate(pipeline)
    .toArray()
    .catch(() => []);
  return found;
}

function ignore(): void {}
