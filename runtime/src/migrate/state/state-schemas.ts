/** As much of `$jsonSchema` as is needed to say what the engine keeps. */
export interface StateSchema {
  readonly bsonType?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, StateSchema>>;
  readonly items?: StateSchema;
}

const text = { bsonType: 'string' };
const count = { bsonType: ['int', 'long', 'double'] };
const date = { bsonType: 'date' };
const direction = { enum: ['up', 'down'] };

const purged = {
  bsonType: 'object',
  required: ['at', 'documents', 'quarantined'],
  properties: { at: date, documents: count, quarantined: count },
};
const resolved = {
  bsonType: 'object',
  required: ['by', 'at', 'reason'],
  properties: { by: text, at: date, reason: text },
};

/** A row of the ledger. */
export const ledgerSchema: StateSchema = {
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
          wasThere: { bsonType: 'bool' },
          purged,
          resolved,
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

/** The lock. */
export const lockSchema: StateSchema = {
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
