import type { Db } from 'mongodb';
import type { LoadedMigration } from '../migration.ts';
import type { LedgerRow } from '../state/ledger.ts';
import type { Step } from '../steps/step.ts';
import { ledgerRate } from './ledger-rate.ts';
import type { Rate } from './plan.ts';
import { type ReadRate, readRate } from './read-rate.ts';
import { costOf } from './step-cost.ts';

/** Knows how large collections are and how fast the server is. Asks for each of it once. */
export interface Surveyor {
  /** About how many documents there are, from the collection's metadata. */
  size(collection: string): Promise<number>;
  /** How fast the step treats documents of its collection; nothing when there are none to measure. */
  rate(step: Step): Promise<Rate | undefined>;
}

/** A surveyor of one database, as it is now. */
export async function surveyor(
  database: Db,
  ledger: readonly LedgerRow[],
  migrations: readonly LoadedMigration[],
): Promise<Surveyor> {
  const infos = await database.listCollections({}, { nameOnly: true, authorizedCollections: true }).toArray();
  const names = new Set(infos.map((info) => info.name));
  const size = remembered((name) => database.collection(name).estimatedDocumentCount());
  const read = remembered((name) => readRate(database, name));
  return {
    size: async (collection) => (names.has(collection) ? size(collection) : 0),
    async rate(step) {
      const cost = costOf(step);
      if (cost === undefined || !('collection' in step) || !names.has(step.collection)) return undefined;
      return ledgerRate(ledger, migrations, step) ?? scaled(await read(step.collection), cost.perDocument);
    },
  };
}

function scaled(rate: ReadRate | undefined, perDocument: number): Rate | undefined {
  return rate && { ...rate, documentsPerSecond: rate.documentsPerSecond / perDocument, from: 'sample' };
}

function remembered<Value>(ask: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (name) => {
    const value = known.get(name) ?? ask(name);
    known.set(name, value);
    return value;
  };
}
