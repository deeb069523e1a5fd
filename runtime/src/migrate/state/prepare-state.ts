import { type Db, type Document, MongoServerError } from 'mongodb';
import { ledgerCollection, lockCollection } from './ledger.ts';

const text = { bsonType: 'string' };
const count = { bsonType: ['int', 'long', 'double'] };
const date = { bsonType: 'date' };
const direction = { enum: ['up', 'down'] };

const ledgerRow = {
  bsonType: 'object',
  required: ['_id', 'number', 'checksum', 'snapshotHash', 'kind', 'status', 'direction', 'steps', 'fence', 'startedAt'],
  properties: {
    _id: text,
    number: count,
    checksum: text,
    snapshotHash: text,
    kind: { enum: ['run', 'baseline', 'fake', 'squash'] },
    status: { enum: ['running', 'failed', 'expanded', 'done', 'reverting', 'reverted'] },
    direction,
    isExpanded: { bsonType: 'bool' },
    steps: {
      bsonType: 'array',
      items: {
        bsonType: 'object',
        required: ['index', 'op', 'digest', 'status', 'batches', 'documents', 'modified', 'quarantined'],
        properties: {
          index: count,
          op: text,
          digest: text,
          status: { enum: ['pending', 'running', 'failed', 'done', 'reverted'] },
          direction,
          cursor: { bsonType: ['object', 'null'] },
          batches: count,
          documents: count,
          modified: count,
          quarantined: count,
          error: text,
          startedAt: date,
          endedAt: date,
        },
      },
    },
    fence: count,
    appliedBy: text,
    startedAt: date,
    endedAt: date,
    replaces: { bsonType: 'array', items: text },
  },
};

const lockDocument = {
  bsonType: 'object',
  required: ['_id', 'owner', 'fence', 'acquiredAt', 'heartbeatAt', 'expiresAt'],
  properties: {
    owner: { bsonType: ['string', 'null'] },
    lsid: { bsonType: 'object' },
    fence: count,
    acquiredAt: date,
    heartbeatAt: date,
    expiresAt: date,
  },
};

/** Creates the collections that the engine keeps, with validators of their own, where they are missing. */
export async function prepareState(database: Db): Promise<void> {
  await createWhereMissing(database, lockCollection, lockDocument);
  await createWhereMissing(database, ledgerCollection, ledgerRow);
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
