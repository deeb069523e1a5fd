import { Binary, BSON, type Document, Int32, Long, ObjectId } from 'mongodb';
import { type ExactValue, readExact } from '../exact/exact-bson.ts';

/** What a rewrite does at the moment, in this order. */
export type Phase = 'backfill' | 'restore' | 'release' | 'gate' | 'sweep';

/** Where a rewrite is. */
export interface Position {
  readonly phase: Phase;
  /** The last `_id` that was treated in this phase; absent at its beginning. */
  readonly last?: { readonly id: ExactValue };
  /** Documents that this pass of the sweep changed. */
  readonly changed: number;
}

/** The beginning of a phase. */
export const beginOf = (phase: Phase): Position => ({ phase, changed: 0 });

/** As it is saved. The `_id` is kept as bytes: a ledger that is read by other options would change its type. */
export function toCursor({ last, ...rest }: Position): Document {
  return last === undefined ? rest : { ...rest, last: new Binary(BSON.serialize({ id: last.id })) };
}

/** Where an earlier run stopped. One that had come to the end looks again for what came after it. */
export function fromCursor(cursor: Document | null | undefined): Position {
  if (cursor === undefined) return beginOf('backfill');
  if (cursor === null) return beginOf('gate');
  const { phase, changed, last } = cursor;
  const position = { phase, changed: Number(changed) };
  return last instanceof Binary ? { ...position, last: { id: readExact(last.value()).get('id') } } : position;
}

/** Met by documents after a position, whatever the type of their `_id`: comparisons of `find` stay within one type. */
export function after({ last }: Pick<Position, 'last'>): Document {
  return last === undefined ? {} : { $expr: { $gt: ['$_id', { $literal: last.id }] } };
}

/** Met by documents after a position up to an `_id`. */
export function between(position: Pick<Position, 'last'>, upper: ExactValue): Document {
  const lower = position.last?.id;
  // Within one type the server need not evaluate an expression for each document.
  if (kindOf(lower) !== undefined && kindOf(lower) === kindOf(upper)) return { _id: { $gt: lower, $lte: upper } };
  const { $expr } = after(position);
  const below = { $lte: ['$_id', { $literal: upper }] };
  return { $expr: $expr === undefined ? below : { $and: [$expr, below] } };
}

/** Whether an `_id` is of a type within which ids are usually. */
export function isUsual(id: ExactValue): boolean {
  return kindOf(id) !== undefined;
}

/** The type of usual ids, in whose order no other type comes between. */
function kindOf(id: ExactValue): string | undefined {
  if (id instanceof ObjectId) return 'objectId';
  if (id instanceof Int32 || id instanceof Long) return 'number';
  return typeof id === 'string' ? 'string' : undefined;
}
