import { BSON, type Db, type Document, type MongoClient } from 'mongodb';
import { expect } from 'vitest';
import {
  createMigrator,
  type Difference,
  emptySnapshot,
  type MigrationError,
  type Migrator,
  quarantineCollection,
  type Snapshot,
  verifySnapshot,
} from '../../../../runtime/src/migrate/index.ts';
import { stateOf } from '../../../support/step-run.ts';
import { allLeaves, leavesOf, lostLeaves } from './leaves.ts';
import { migrationsOf } from './migrations-of.ts';
import type { Operation, Refusal } from './operation.ts';

/** Where operations are tried: a database that holds nothing else. */
export interface OperationBench {
  readonly client: MongoClient;
  readonly database: Db;
}

/** Goes up, down and up again on all that the operation accepts or sends to the quarantine. */
export async function tryOperation(bench: OperationBench, operation: Operation): Promise<void> {
  const { from = 'items', to = 'items', accepted = [], quarantined = [], before } = operation;
  const { database } = bench;
  const { migrator, snapshots } = await prepared(bench, operation);
  const given = numbered([...accepted.map(([document]) => document), ...quarantined]);
  const isNew = before === undefined;
  if (isNew) await migrator.up();
  await fill(database, isNew ? to : from, given);
  const goUp = async () => {
    await migrator.up({ allowDestructive: true });
    expect(await differences(database, snapshots.after, operation.others)).toEqual([]);
    expect(await database.collection(quarantineCollection).countDocuments()).toBe(quarantined.length);
    expect(lostLeaves(leavesOf(given), await allLeaves(database), operation.turns)).toEqual([]);
    return documentsOf(database, to);
  };
  const after = await goUp();
  const expected = numbered(accepted.map(([document, changed = document]) => changed));
  if (!operation.isVolatile) expect(after).toEqual(expected.map(comparable));
  if (operation.irreversible !== undefined) {
    await refuses(bench, () => migrator.down({ allowDestructive: true }), operation.irreversible, 'irreversible');
    return;
  }
  await migrator.down({ allowDestructive: true });
  expect(await verifySnapshot(database, snapshots.before)).toEqual([]);
  const undone = [...accepted.map(([document, , back = document]) => back), ...quarantined];
  expect(await documentsOf(database, from)).toEqual(isNew ? [] : numbered(undone).map(comparable));
  expect(lostLeaves(leavesOf(isNew ? given : undone), await allLeaves(database))).toEqual([]);
  expect(await database.collection(quarantineCollection).countDocuments()).toBe(0);
  expect(await goUp()).toEqual(after);
}

async function differences(database: Db, snapshot: Snapshot, others: readonly string[] = []): Promise<Difference[]> {
  const found = await verifySnapshot(database, snapshot);
  return found.filter(({ collection }) => !others.includes(collection));
}

/** Finds documents that the operation has to refuse, and sees that nothing was changed then. */
export async function tryRefusal(bench: OperationBench, operation: Operation, refusal: Refusal): Promise<void> {
  const { from = 'items', accepted = [] } = operation;
  const { migrator } = await prepared(bench, operation);
  const good = accepted.slice(0, 1).map(([document]) => document);
  await fill(bench.database, from, numbered([...good, ...refusal.documents]));
  const error = await refuses(bench, () => migrator.up({ allowDestructive: true }), refusal.says, refusal.code);
  for (const text of leavesOf(refusal.documents).keys()) {
    if (text.length > 4) expect(`${error.message} ${error.findings?.join()}`).not.toContain(text);
  }
}

async function refuses(
  bench: OperationBench,
  run: () => Promise<unknown>,
  says: RegExp,
  code = 'preflight',
): Promise<MigrationError> {
  const before = await stateOf(bench.database);
  const error = await run().then(
    () => undefined,
    (thrown: MigrationError) => thrown,
  );
  expect(`${error?.message} ${error?.findings?.join()}`).toMatch(says);
  expect(error).toMatchObject({ code: `migrate/${code}` });
  expect(await stateOf(bench.database)).toBe(before);
  return error as MigrationError;
}

async function prepared(
  { client, database }: OperationBench,
  operation: Operation,
): Promise<{ migrator: Migrator; snapshots: { before: Snapshot; after: Snapshot } }> {
  const migrations = migrationsOf(operation);
  const [first] = migrations;
  const last = migrations.at(-1);
  const migrator = createMigrator({ client, database, migrations });
  if (migrations.length > 1 && first !== undefined) await migrator.up({ to: first.name });
  return { migrator, snapshots: { before: last?.before ?? emptySnapshot, after: last?.after ?? emptySnapshot } };
}

function numbered(documents: readonly Document[]): Document[] {
  return documents.map((document, index) => ({ _id: index, ...document }));
}

async function fill(database: Db, name: string, documents: Document[]): Promise<void> {
  if (documents.length === 0) return;
  await database.collection(name).insertMany(documents, { bypassDocumentValidation: true });
}

async function documentsOf(database: Db, name: string): Promise<Document[]> {
  const options = { ...exactly, sort: { _id: 1 } } as const;
  return (await database.collection(name).find({}, options).toArray()).map(comparable);
}

const exactly = { promoteValues: false } as const;

/** A document with the types that its values are stored in. */
function comparable(document: Document): Document {
  return BSON.EJSON.serialize(BSON.deserialize(BSON.serialize(document), exactly), { relaxed: false });
}
