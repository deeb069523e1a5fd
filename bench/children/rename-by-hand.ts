import type { Db, Document } from 'mongodb';
import { batchSize, runRename } from './rename-task.ts';

await runRename((_, database) => renameByHand(database));

/** What a careful person writes in the shell: batches by `_id`, guarded per element, safe to run again. */
async function renameByHand(database: Db): Promise<number> {
  const posts = database.collection<{ _id: number }>('posts');
  const isOld = { $and: [{ $eq: [{ $type: '$$c' }, 'object'] }, { $ne: [{ $type: '$$c.txt' }, 'missing'] }] };
  const renamed = {
    $setField: { field: 'text', input: { $unsetField: { field: 'txt', input: '$$c' } }, value: '$$c.txt' },
  };
  const each = { $map: { input: '$comments', as: 'c', in: { $cond: [isOld, renamed, '$$c'] } } };
  const update: Document[] = [{ $set: { comments: { $cond: [{ $isArray: ['$comments'] }, each, '$comments'] } } }];
  let changed = 0;
  for (let last: number | undefined = -1; last !== undefined; ) {
    const after: Document = { _id: { $gt: last } };
    const end = { projection: { _id: 1 }, sort: { _id: 1 }, skip: batchSize - 1 } as const;
    const upper: number | undefined = (await posts.findOne(after, end))?._id;
    const range = upper === undefined ? after : { _id: { $gt: last, $lte: upper } };
    const filter = { $and: [range, { 'comments.txt': { $exists: true } }] };
    changed += (await posts.updateMany(filter, update, { writeConcern: { w: 'majority' } })).modifiedCount;
    last = upper;
  }
  return changed;
}
