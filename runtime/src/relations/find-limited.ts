import type { Document } from 'mongodb';
import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from '../query/query-state.ts';
import { readBatches } from '../query/read-batches.ts';
import { planRead } from '../query/read-plan.ts';
import { RowReader } from '../query/row-reader.ts';
import { readFailure } from '../query/run-read.ts';
import { attachRelations } from './attach-relations.ts';
import type { RelatedRows } from './related-rows.ts';
import type { ValueKey } from './value-key.ts';

/** How many rows each parent gets at the most, and the parents. */
export interface ParentWindow {
  readonly count: number;
  readonly keys: readonly ValueKey[];
}

/** As `findRelated`, with no more rows per parent than `window` says, by one aggregation for all parents. */
export async function findLimited(
  target: ModelContext,
  state: QueryState,
  path: { readonly names: readonly string[]; readonly stored: string },
  { count, keys }: ParentWindow,
): Promise<RelatedRows> {
  const { skip: _skip, limit: _limit, ...whole } = state;
  const filter = { [path.stored]: { $in: keys.map(({ stored }) => stored) } };
  const { options, filter: match, extras } = planRead(target, whole, { filter, needed: [path.names] });
  const { projection, sort: _sort, ...others } = options;
  const { sort } = whole;
  const pipeline: Document[] = [
    { $match: match },
    // The parents' path changes no order within a group, and lets an index that begins with it do the sorting.
    ...(sort === undefined ? [] : [{ $sort: { ...(path.stored in sort ? {} : { [path.stored]: 1 }), ...sort } }]),
    ...(projection === undefined ? [] : [{ $project: projection }]),
    { $group: { _id: `$${path.stored}`, rows: { $firstN: { n: count, input: '$$ROOT' } } } },
    // Documents of their own again: a group may be larger than one may be, and their bytes are rows.
    { $unwind: '$rows' },
    { $replaceRoot: { newRoot: '$rows' } },
  ];
  const reader = new RowReader(target, whole);
  const rows: object[] = [];
  try {
    const batchSize = options.batchSize ?? Math.max(1000, keys.length);
    const cursor = target.collection.aggregate(pipeline, { ...others, batchSize, ...reader.bsonOptions });
    for await (const batch of readBatches(cursor)) {
      for (const document of batch) rows.push(reader.read(document));
    }
  } catch (error) {
    throw readFailure(target, whole, error);
  }
  await attachRelations(target, whole, rows);
  return { rows, extras };
}
