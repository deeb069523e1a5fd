import type { ExactDocument, ExactValue } from '../exact/exact-bson.ts';
import { inParts } from '../exact/in-parts.ts';
import { batchBytes } from './batch-bytes.ts';
import type { BatchScope } from './batch-scope.ts';
import { keyOf } from './key-of.ts';
import { after, type Position } from './position.ts';
import { type ExactRead, readAll, readParts, withIds } from './raw-documents.ts';
import type { RewrittenBatch } from './rewrite-batch.ts';
import { added, noTally } from './tally.ts';
import { readTrash, restorable, trashNameOf, writeTrash } from './trash.ts';
import { treatExactly } from './treat-exactly.ts';

/** Gives documents back what the trash has of them, where no rule had to change them. Rows without a document stay. */
export async function restoreBatch(scope: BatchScope, position: Position, size: number): Promise<RewrittenBatch> {
  const { place, plan, session } = scope;
  const read = { database: place.database, collection: plan.collection, session };
  const ids = await nextIds(scope, read, position, size);
  if (ids.length === 0) return noTally;
  let tally = noTally;
  for await (const part of readParts({ ...read, touched: plan.touched }, [{ $match: withIds(ids) }]))
    tally = added(tally, await treatExactly(scope, part));
  await leaveOrphans(scope, ids);
  return { ...tally, last: { id: ids.at(-1) } };
}

/** The next documents of which the trash has something, as many as a transaction should hold together with that. */
async function nextIds(
  { place, plan }: BatchScope,
  read: ExactRead,
  position: Position,
  size: number,
): Promise<ExactValue[]> {
  const measured = { $project: { bytes: { $bsonSize: '$$ROOT' } } };
  const match = { $match: { $and: [after(position), restorable(plan.direction)] } };
  const trash = { ...read, collection: trashNameOf(place) };
  const rows = await readAll(trash, [match, { $sort: { _id: 1 } }, { $limit: size }, measured]);
  const ids = rows.map((row) => row.get('_id'));
  const documents = ids.length === 0 ? [] : await readAll(read, [{ $match: withIds(ids) }, measured]);
  const sizes = new Map(documents.map((row) => [keyOf(row.get('_id')), Number(row.get('bytes'))]));
  const sizeOf = (row: ExactDocument) => Number(row.get('bytes')) + (sizes.get(keyOf(row.get('_id'))) ?? 0);
  const [part = []] = inParts(rows, sizeOf, { bytes: batchBytes });
  return part.map((row) => row.get('_id'));
}

/** What is still there to restore belongs to documents that are gone. */
async function leaveOrphans({ place, plan, session }: BatchScope, ids: readonly ExactValue[]): Promise<void> {
  const trash = { database: place.database, collection: trashNameOf(place), session };
  const rows = await readTrash(trash, ids);
  const orphans = rows.filter(({ kept }) => kept.some((one) => one.direction !== plan.direction && !one.isLeft));
  const left = orphans.map(({ id, kept }) => ({
    id,
    kept: kept.map((one) => (one.direction === plan.direction ? one : { ...one, isLeft: true })),
  }));
  if (left.length > 0) await writeTrash(trash, left);
}
