import type { ExactValue } from '../exact/exact-bson.ts';
import { after, type Position } from './position.ts';
import { readAll, readParts, withIds } from './raw-documents.ts';
import type { RewrittenBatch } from './rewrite-batch.ts';
import { readTrash, restorable, trashNameOf, writeTrash } from './trash.ts';
import { type BatchScope, type Tally, treatExactly } from './treat-exactly.ts';

/** Gives documents back what the trash has of them, where no rule had to change them. Rows without a document stay. */
export async function restoreBatch(scope: BatchScope, position: Position, size: number): Promise<RewrittenBatch> {
  const { place, plan, session } = scope;
  const { database } = place;
  const trash = { database, collection: trashNameOf(place), session };
  const rows = await readAll(trash, [
    { $match: { $and: [after(position), restorable(plan.direction)] } },
    { $sort: { _id: 1 } },
    { $limit: size },
    { $project: { _id: 1 } },
  ]);
  const ids = rows.map((row) => row.get('_id'));
  if (ids.length === 0) return { documents: 0, modified: 0, quarantined: 0 };
  let tally: Tally = { documents: 0, modified: 0, quarantined: 0 };
  const read = { database, collection: plan.collection, session, touched: plan.touched };
  for await (const part of readParts(read, [{ $match: withIds(ids) }])) {
    const { documents, modified, quarantined } = await treatExactly(scope, part);
    tally = {
      documents: tally.documents + documents,
      modified: tally.modified + modified,
      quarantined: tally.quarantined + quarantined,
    };
  }
  await leaveOrphans(scope, ids);
  return { ...tally, last: { id: ids.at(-1) } };
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
