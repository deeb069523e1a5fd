import { type Document, MongoServerError } from 'mongodb';
import { checkLedger } from '../../state/check-state.ts';
import type { LedgerRow, LedgerStep } from '../../state/ledger.ts';
import { ledgerOf } from '../../state/state-collections.ts';
import type { Engine } from '../engine.ts';
import type { Lease } from '../lock/lease.ts';
import { withRetries } from '../with-retries.ts';

/** What is written anew of a step; `undefined` takes a member away. */
export type StepChange = {
  readonly [Member in Exclude<keyof LedgerStep, 'index' | 'op'>]?: LedgerStep[Member] | undefined;
};

/** Writes to the ledger, in the name of a lease: the server takes nothing from an owner who was replaced. */
export class Journal {
  readonly #engine: Engine;
  readonly #lease: Lease;

  constructor(engine: Engine, lease: Lease) {
    this.#engine = engine;
    this.#lease = lease;
  }

  /** All rows, in the order of their numbers. */
  rows(): Promise<LedgerRow[]> {
    return withRetries(() => readLedger(this.#engine));
  }

  /** Writes a whole row, in place of the one that is there. */
  async put(row: Omit<LedgerRow, 'fence'>): Promise<void> {
    const { fence } = this.#lease;
    const { _id, ...content } = row;
    try {
      await withRetries(() =>
        ledgerOf(this.#engine.database).replaceOne(
          { _id, fence: { $lte: fence } },
          { ...content, fence },
          { upsert: true },
        ),
      );
    } catch (error) {
      // The row is there with a higher fence, so that the upsert tried to insert it again.
      if (error instanceof MongoServerError && error.code === 11000) throw this.#lease.lose();
      throw error;
    }
  }

  /** Changes members of a row. */
  async set(name: string, change: Partial<LedgerRow>): Promise<void> {
    await this.#update(name, { $set: change });
  }

  /** What a squash stands for is gone with it, or the next run would take the squash for applied. */
  async revert(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    for (const row of await this.rows()) {
      if (names.includes(row._id) && row.status !== 'reverted') await this.set(row._id, { status: 'reverted' });
    }
  }

  /** Changes members of a step, and of its row. A member that is `undefined` is taken away. */
  async setStep(name: string, index: number, change: StepChange, row: Partial<LedgerRow> = {}): Promise<void> {
    const entries = Object.entries(change).map(([member, value]) => [`steps.${index}.${member}`, value] as const);
    const $set = { ...row, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)) };
    const gone = entries.filter(([, value]) => value === undefined).map(([path]) => [path, ''] as const);
    await this.#update(name, { $set, ...(gone.length > 0 && { $unset: Object.fromEntries(gone) }) });
  }

  async #update(name: string, change: Document): Promise<void> {
    const { fence } = this.#lease;
    const guarded = { ...change, $set: { ...change.$set, fence } };
    const { matchedCount } = await withRetries(() =>
      ledgerOf(this.#engine.database).updateOne({ _id: name, fence: { $lte: fence } }, guarded),
    );
    if (matchedCount === 0) throw this.#lease.lose();
  }
}

/**
 * All rows of the ledger, in the order of their numbers; none where nothing has ever been migrated. Throws
 * `migrate/damaged` where they are not as they were written.
 */
export async function readLedger({ database }: Pick<Engine, 'database'>): Promise<LedgerRow[]> {
  const rows = await ledgerOf(database).find().sort({ number: 1, _id: 1 }).toArray();
  checkLedger(rows);
  return rows;
}
