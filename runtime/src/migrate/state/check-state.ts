import { BSON } from 'mongodb';
import { MigrationError } from '../../errors/migration-error.ts';
import { findDamage } from './find-damage.ts';
import { type LedgerRow, type LockDocument, ledgerCollection, lockCollection } from './ledger.ts';
import { ledgerSchema, lockSchema, type StateSchema } from './state-schemas.ts';

/** Throws `migrate/damaged` when rows of the ledger are not as the engine writes them, and tells it of all of them. */
export function checkLedger(rows: readonly LedgerRow[]): void {
  check(ledgerCollection, ledgerSchema, rows, ledgerHint);
}

/** The same for the lock. */
export function checkLock(lock: LockDocument): void {
  check(lockCollection, lockSchema, [lock], lockHint);
}

const ledgerHint = `Put right what is named, in the collection \`${ledgerCollection}\` or from a backup. Of a row that nobody can put right: delete it, and write down with \`espalier migrate fake <migration>\` that its migration was applied.`;
const lockHint = `While nobody migrates, delete it with \`db.getCollection('${lockCollection}').deleteOne({ _id: 'migrate' })\`: the next command makes it anew.`;

function check(
  collection: string,
  schema: StateSchema,
  documents: readonly { readonly _id: unknown }[],
  hint: string,
): void {
  const findings = documents.flatMap((document) => {
    const damage = findDamage(schema, document);
    return damage.length === 0 ? [] : [`_id ${BSON.EJSON.stringify(document._id)}: ${damage.join(', ')}`];
  });
  if (findings.length === 0) return;
  const message = `Somebody has edited "${collection}", which only Espalier writes`;
  throw new MigrationError('migrate/damaged', message, { findings, hint });
}
