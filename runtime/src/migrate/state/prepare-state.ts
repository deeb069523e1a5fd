import { type Db, type Document, MongoServerError } from 'mongodb';
import { ledgerCollection, lockCollection } from './ledger.ts';
import { ledgerSchema, lockSchema } from './state-schemas.ts';

/** Creates the collections that the engine keeps, with validators of their own, where they are missing. */
export async function prepareState(database: Db): Promise<void> {
  await createWhereMissing(database, lockCollection, lockSchema);
  await createWhereMissing(database, ledgerCollection, ledgerSchema);
}

async function createWhereMissing(database: Db, name: string, $jsonSchema: Document): Promise<void> {
  const found = await database.listCollections({ name }, { nameOnly: true }).hasNext();
  if (found) return;
  try {
    await database.createCollection(name, { validator: { $jsonSchema }, writeConcern: { w: 'majority' } });
  } catch (error) {
    const isThere = error instanceof MongoServerError && error.code === 48;
    if (!isThere) throw error;
  }
}
