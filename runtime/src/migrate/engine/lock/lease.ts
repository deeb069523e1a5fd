import type { ClientSession } from 'mongodb';
import { MigrationError } from '../../../errors/migration-error.ts';
import { lockOf } from '../../state/state-collections.ts';
import type { Engine } from '../engine.ts';
import { interruption } from '../interruption.ts';
import { withRetries } from '../with-retries.ts';
import { expiry } from './take-lock.ts';

/** The lock while it is ours: renewed in the background until `release`. */
export class Lease {
  /** Every write to the ledger carries it; the server takes none with a smaller one than the row has. */
  readonly fence: number;
  /** The session of all transactions, which the next owner ends when we do not answer. */
  readonly session: ClientSession;
  readonly #engine: Engine;
  readonly #ended = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(engine: Engine, fence: number, session: ClientSession) {
    this.#engine = engine;
    this.fence = fence;
    this.session = session;
    engine.signal?.addEventListener('abort', this.#interrupt, { once: true });
    if (engine.signal?.aborted === true) this.#interrupt();
    this.#beatLater();
  }

  /** Aborted when the lock is lost or the run is interrupted; its reason is the `MigrationError` to end with. */
  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  /** Renews the lease. Throws when it is not ours any more, or when the run is to end. */
  async check(): Promise<void> {
    this.signal.throwIfAborted();
    if (!(await withRetries(() => this.#renew(), this.signal))) this.lose();
    this.signal.throwIfAborted();
  }

  /** Ends the run because somebody else has the lock, and gives the error that says so. */
  lose(): MigrationError {
    const error = new MigrationError(
      'migrate/lock-lost',
      'The lock went to somebody else while this process did not answer; it has written nothing since',
      { hint: 'See `espalier migrate status`, then run the same command again.' },
    );
    this.#ended.abort(error);
    return error;
  }

  /** Stops renewing and gives the lock back, where it is still ours. Where that cannot be said, the lease runs out. */
  async release(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { database, signal, owner } = this.#engine;
    signal?.removeEventListener('abort', this.#interrupt);
    await this.session.endSession();
    const free = { $set: { owner: null }, $unset: { lsid: '' }, $currentDate: { expiresAt: true } } as const;
    await lockOf(database)
      .updateOne({ _id: 'migrate', owner, fence: this.fence }, free)
      .catch(() => undefined);
  }

  readonly #interrupt = (): void => {
    if (this.#engine.signal !== undefined) this.#ended.abort(interruption(this.#engine.signal));
  };

  #beatLater(): void {
    this.#timer = setTimeout(() => void this.#beat(), this.#engine.leaseMilliseconds / 3);
    this.#timer.unref();
  }

  async #beat(): Promise<void> {
    // That a sign of life did not get through does not mean that somebody else has the lock; the next one may.
    const isOurs = await this.#renew().catch(() => true);
    if (!isOurs) this.lose();
    else if (this.#timer !== undefined) this.#beatLater();
  }

  async #renew(): Promise<boolean> {
    const { database, owner, leaseMilliseconds } = this.#engine;
    const { matchedCount } = await lockOf(database).updateOne(
      { _id: 'migrate', owner, fence: this.fence },
      [{ $set: { heartbeatAt: '$$NOW', expiresAt: expiry(leaseMilliseconds) } }],
      { maxTimeMS: leaseMilliseconds },
    );
    return matchedCount > 0;
  }
}
