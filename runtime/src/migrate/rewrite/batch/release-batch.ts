import { changeExactly } from '../exact/change-exactly.ts';
import { isSame } from '../exact/exact-bson.ts';
import type { BatchScope } from './batch-scope.ts';
import { bringBack } from './quarantine.ts';
import type { RewrittenBatch } from './rewrite-batch.ts';
import { fieldsOf } from './settled.ts';
import { noTally } from './tally.ts';
import { readTrash, trashNameOf, writeTrash } from './trash.ts';

/**
 * Brings documents back from the quarantine as they were. Those that look as if they had to be rewritten, such as one that
 * has both keys of a rename, are written down as done: else the way back would take one of the two away.
 */
export async function releaseBatch(scope: BatchScope, size: number): Promise<RewrittenBatch> {
  const { place, plan, session } = scope;
  const { database, direction } = place;
  const documents = await bringBack(place, plan.collection, session, size);
  if (documents.length === 0) return noTally;
  const changed = await changeExactly({ database, session, plan, isBefore: false }, plan.rules, documents);
  const old = documents.filter((document, index) => !isSame(document, changed[index]?.document));
  const trash = { database, collection: trashNameOf(place), session };
  const ids = old.map((document) => document.get('_id'));
  const known = ids.length === 0 ? [] : await readTrash(trash, ids);
  const rows = old.map((document) => {
    const id = document.get('_id');
    const kept = known.find((row) => isSame(row.id, id))?.kept ?? [];
    return { id, kept, settled: { direction, fields: fieldsOf(plan, document) } };
  });
  await writeTrash(trash, rows);
  return { documents: documents.length, modified: documents.length, quarantined: 0, last: { id: null } };
}
