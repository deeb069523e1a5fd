import { BSON, type ClientSession, type Db, type Document } from 'mongodb';
import { trashPrefix } from '../../state/ledger.ts';
import type { Direction, StepPlace } from '../../steps/step-kind.ts';
import type { ExactDocument, ExactValue } from '../exact/exact-bson.ts';
import { readAll, withIds } from './raw-documents.ts';
import { sendWrites } from './send-writes.ts';

/**
 * What a rewrite would not bring back of one document: the top-level fields before it, and what undoing it without the
 * trash makes of them. `order` holds all top-level keys.
 */
export interface Kept {
  readonly direction: Direction;
  readonly before: ExactDocument;
  readonly back: ExactDocument;
  readonly order: readonly string[];
  /** True when it could not be placed any more. It stays for people to look at. */
  readonly isLeft: boolean;
}

/** The trash of a document: what was kept, the oldest first. */
export interface TrashRow {
  readonly id: ExactValue;
  readonly kept: readonly Kept[];
  readonly settled?: Settled;
}

/**
 * The fields of a document that got back what looks as if it had to be rewritten once more, such as a text that was one
 * before it was to be a text. As long as they are these, they are done.
 */
export interface Settled {
  readonly direction: Direction;
  readonly fields: ExactDocument;
}

/** Whether a row keeps nothing any more. */
export function isVoid({ kept, settled }: TrashRow): boolean {
  return kept.length === 0 && settled === undefined;
}

/** The collection that keeps what a step takes away. */
export function trashNameOf({ migration, index }: Pick<StepPlace, 'migration' | 'index'>): string {
  return `${trashPrefix}${migration.name}_${index + 1}`;
}

/** Met by rows of the trash that a run in `direction` can restore. */
export function restorable(direction: Direction): Document {
  const kept = direction === 'up' ? 'down' : 'up';
  return { kept: { $elemMatch: { direction: kept, isLeft: false } } };
}

/** Met by rows of documents that a run in `direction` may not treat by rules alone. */
export function special(direction: Direction): Document {
  return { $or: [restorable(direction), { 'settled.direction': direction }] };
}

/** Where the trash of a step is. */
export interface Trash {
  readonly database: Db;
  readonly collection: string;
  readonly session?: ClientSession;
}

/** The rows of documents. */
export async function readTrash(trash: Trash, ids: readonly ExactValue[]): Promise<TrashRow[]> {
  const rows = await readAll(trash, [{ $match: withIds(ids) }]);
  return rows.map((row) => ({
    id: row.get('_id'),
    kept: asArray(row.get('kept')).flatMap(readKept),
    ...readSettled(row.get('settled')),
  }));
}

/** Writes rows in place of what is there; takes those away that keep nothing any more. */
export async function writeTrash(trash: Trash, rows: readonly TrashRow[]): Promise<void> {
  const { database, session, collection } = trash;
  const target = { database, ...(session && { session }) };
  const [full, empty] = [rows.filter((row) => !isVoid(row)), rows.filter(isVoid)];
  const updates = full.map(({ id, kept, settled }) => {
    const row = { _id: id, kept, ...(settled && { settled }) };
    const statement = { q: { _id: { $eq: id } }, u: [{ $replaceWith: { $literal: row } }], upsert: true };
    return { statement, size: BSON.calculateObjectSize(row) };
  });
  const deletes = empty.map(({ id }) => ({ statement: { q: { _id: { $eq: id } }, limit: 1 }, size: 100 }));
  if (updates.length > 0)
    await sendWrites({ ...target, command: { update: collection }, statements: 'updates' }, updates);
  if (deletes.length > 0)
    await sendWrites({ ...target, command: { delete: collection }, statements: 'deletes' }, deletes);
}

/** Writes rows of documents that have none yet. */
export async function insertTrash(
  { database, session, collection }: Trash,
  rows: readonly Pick<TrashRow, 'id' | 'kept'>[],
): Promise<void> {
  const documents = rows.map(({ id, kept }) => {
    const statement = { _id: id, kept };
    return { statement, size: BSON.calculateObjectSize(statement) };
  });
  const target = { database, ...(session && { session }), command: { insert: collection } };
  await sendWrites({ ...target, statements: 'documents' }, documents);
}

function readKept(value: ExactValue): Kept[] {
  if (!(value instanceof Map)) return [];
  const { before, back, order } = { before: value.get('before'), back: value.get('back'), order: value.get('order') };
  return [
    {
      direction: value.get('direction') === 'up' ? 'up' : 'down',
      before: before instanceof Map ? before : new Map(),
      back: back instanceof Map ? back : new Map(),
      order: asArray(order).map(String),
      isLeft: value.get('isLeft') === true,
    },
  ];
}

function readSettled(value: ExactValue): Pick<TrashRow, 'settled'> {
  if (!(value instanceof Map)) return {};
  const fields = value.get('fields');
  const direction = value.get('direction') === 'up' ? 'up' : 'down';
  return { settled: { direction, fields: fields instanceof Map ? fields : new Map() } };
}

function asArray(value: ExactValue): readonly ExactValue[] {
  return Array.isArray(value) ? value : [];
}
