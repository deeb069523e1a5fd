import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from '../query/query-state.ts';
import { planRead } from '../query/read-plan.ts';
import { findRows } from '../query/read-rows.ts';
import { matchStored } from '../transition/match-stored.ts';
import { attachRelations } from './attach-relations.ts';
import type { ValueKey } from './value-key.ts';

/** The most ids that one command asks for; their text must stay well under the 16 MB of a command. */
const idsPerCommand = 100_000;

/** Rows of a relation, and what was read only to match them with their parents. */
export interface RelatedRows {
  readonly rows: object[];
  readonly extras: readonly (readonly string[])[];
}

/** Finds the rows whose `path` has one of `keys`, with the relations that the query includes. */
export async function findRelated(
  target: ModelContext,
  state: QueryState,
  path: { readonly names: readonly string[]; readonly stored: string },
  keys: readonly ValueKey[],
): Promise<RelatedRows> {
  const { skip: _skip, limit: _limit, ...whole } = state;
  const rows: object[] = [];
  let extras: RelatedRows['extras'] = [];
  for (let start = 0; start < keys.length; start += idsPerCommand) {
    const ids = keys.slice(start, start + idsPerCommand).map(({ stored }) => stored);
    const filter = matchStored(target.descriptor, path.stored, { $in: ids });
    const plan = planRead(target, whole, { filter, needed: [path.names] });
    // One reply for all parents, as far as 16 MB reach.
    const batchSize = plan.options.batchSize ?? Math.max(1000, ids.length);
    const found = await findRows(target, whole, { ...plan, options: { ...plan.options, batchSize } });
    for (const row of found) rows.push(row);
    extras = plan.extras;
  }
  await attachRelations(target, whole, rows);
  return { rows, extras };
}
