import type { Document } from 'mongodb';
import { MigrationError } from '../../../errors/migration-error.ts';
import type { Engine } from '../engine.ts';
import { interruption } from '../interruption.ts';
import { pause } from '../pause.ts';
import { withRetries } from '../with-retries.ts';
import type { LockReading } from './read-lock.ts';
import { seenLock, type Taking, takeLock } from './take-lock.ts';

/** How often a lock that somebody holds is looked at, in milliseconds. */
const interval = 150;

/**
 * Takes the lock, and waits for it as long as the options say. Whoever holds it and is dead is waited out in any case:
 * that takes one lease at the most, unless the server's clock is set back, while who lives gives a sign of life after a
 * third of it.
 * Throws `migrate/locked`, which names the owner, and `migrate/interrupted`.
 */
export async function waitForLock(engine: Engine, lsid: Document): Promise<Extract<Taking, { isOurs: true }>> {
  const start = performance.now();
  const first = await withRetries(() => seenLock(engine), engine.signal);
  let seen = first;
  for (let told = false; ; told = true) {
    if (engine.signal?.aborted === true) throw interruption(engine.signal);
    const taking = await withRetries(() => takeLock(engine, lsid, seen), engine.signal);
    if (taking.isOurs) return taking;
    const { holder } = taking;
    const { owner, ageMilliseconds } = holder;
    const waited = performance.now() - start;
    // A lease that does not run out in its own time was taken before the server's clock was set back.
    const isLate = waited > engine.leaseMilliseconds + holder.expiresAt.getTime() - holder.heartbeatAt.getTime();
    if (waited >= engine.waitMilliseconds && (isLate || isAlive(holder, first))) throw locked(holder);
    if (!told) await engine.emit({ kind: 'lock-waiting', owner: owner ?? '', ageMilliseconds });
    await pause(Math.max(20, Math.min(interval, holder.leftMilliseconds)), engine.signal);
    seen = await withRetries(() => seenLock(engine), engine.signal);
  }
}

function isAlive(holder: LockReading, first: LockReading): boolean {
  return holder.fence !== first.fence || holder.heartbeatAt.getTime() !== first.heartbeatAt.getTime();
}

function locked({ owner, ageMilliseconds }: LockReading): MigrationError {
  return new MigrationError(
    'migrate/locked',
    `"${owner}" has been migrating this database for ${Math.round(ageMilliseconds / 1_000)} s`,
    {
      hint: 'Wait for it, with a longer time limit or by running the command again. If it is gone, see `espalier migrate unlock`.',
    },
  );
}
