import { Binary, BSON, type Document } from 'mongodb';
import { type ExactValue, readExact } from '../rewrite/exact/exact-bson.ts';
import type { LedgerStep } from '../state/ledger.ts';
import type { Direction } from '../steps/step-kind.ts';

/**
 * How far a data step is. At any time the documents that `each` has treated are the first ones in the order of `_id`, and
 * the cursor has the last of them. `up` moves it on and `down` moves it back, so that it stays true when the direction
 * turns half-way. Absent: nothing was done in this direction yet; null: it is through.
 */
export type DataCursor = LedgerStep['cursor'];

/** The same part of the documents, as the cursor of the other direction has it. */
export function turnedCursor(cursor: DataCursor): DataCursor {
  if (cursor === undefined) return null;
  return cursor === null ? undefined : cursor;
}

/** Where a step is in a direction, whichever way it went last. */
export function cursorIn(entry: LedgerStep | undefined, direction: Direction): DataCursor {
  const { status = 'pending', cursor, direction: last = 'up' } = entry ?? {};
  if (status === 'running' || status === 'failed') return last === direction ? cursor : turnedCursor(cursor);
  // What was only written down, by a baseline or by hand, has no cursor.
  return (status === 'done') === (direction === 'up') ? null : undefined;
}

/** Whether the ledger says of a data step that nothing of it is in the documents. */
export function isUntouched(entry: LedgerStep): boolean {
  return entry.op === 'data' && cursorIn(entry, 'up') === undefined;
}

/** The cursor whose treated documents end with this `_id`. It is kept as bytes: other options would change its type. */
export function cursorAt(id: ExactValue): Document {
  return { last: new Binary(BSON.serialize({ id })) };
}

/** Met by the documents that are left in a direction, whatever the type of their `_id`: comparisons of `find` stay within one type. */
export function leftAfter(cursor: DataCursor, direction: Direction): Document {
  if (cursor === null) return { $expr: false };
  if (!(cursor?.last instanceof Binary)) return {};
  const last = { $literal: readExact(cursor.last.value()).get('id') };
  return { $expr: { [direction === 'up' ? '$gt' : '$lte']: ['$_id', last] } };
}
