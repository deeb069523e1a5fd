import type { Document } from 'mongodb';
import { QueryError } from '../errors/query-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import { attachRelations } from '../relations/attach-relations.ts';
import { stripFields } from '../relations/strip-fields.ts';
import { keysetFilter } from './keyset-filter.ts';
import type { Page, PageRequest } from './page.ts';
import { readCursor, writeCursor } from './page-cursor.ts';
import { type PageKey, pageKeys } from './page-keys.ts';
import type { QueryState } from './query-state.ts';
import { planRead } from './read-plan.ts';
import { findRows } from './read-rows.ts';
import { checkWholeNumber } from './whole-number.ts';

const largestPage = 10_000;

/** Reads one page of a query. Throws `QueryError` for a cursor that is not one of this query. */
export async function readPage<Result>(
  context: ModelContext,
  state: QueryState,
  request: PageRequest,
): Promise<Page<Result>> {
  const size = checkRequest(context, state, request);
  const keys = pageKeys(context.descriptor, state.sort);
  const isBackwards = request.before !== undefined;
  const cursor = request.before ?? request.after;
  const filter = cursor === undefined ? {} : keysetFilter(keys, readCursor(keys, cursor), isBackwards);
  // One more than asked for tells whether there is a further page.
  const paged = { ...state, sort: pageSort(keys, isBackwards), limit: size + 1 };
  const plan = planRead(context, paged, { filter, needed: keys.map(({ names }) => names) });
  const rows = await findRows(context, paged, plan);
  const hasMore = rows.length > size;
  if (hasMore) rows.pop();
  if (isBackwards) rows.reverse();
  await attachRelations(context, paged, rows);
  const page = linkPage(rows, keys, {
    next: isBackwards || hasMore,
    previous: isBackwards ? hasMore : cursor !== undefined,
  });
  stripFields(rows, plan.extras);
  return page as Page<Result>;
}

function linkPage(
  items: object[],
  keys: readonly PageKey[],
  has: { readonly next: boolean; readonly previous: boolean },
): Page<object> {
  const first = items[0];
  const last = items.at(-1);
  return {
    items,
    ...(has.next && last !== undefined && { next: writeCursor(keys, last) }),
    ...(has.previous && first !== undefined && { previous: writeCursor(keys, first) }),
  };
}

function pageSort(keys: readonly PageKey[], isBackwards: boolean): Document {
  return Object.fromEntries(keys.map(({ stored, direction }) => [stored, isBackwards ? -direction : direction]));
}

function checkRequest({ descriptor }: ModelContext, state: QueryState, request: PageRequest): number {
  const size = checkWholeNumber(request.size, 'size', 1);
  const message =
    size > largestPage
      ? `has at most ${largestPage} rows`
      : request.after !== undefined && request.before !== undefined
        ? 'is either after a cursor or before one'
        : state.skip !== undefined || state.limit !== undefined
          ? 'has a size, and neither skip nor limit'
          : undefined;
  if (message === undefined) return size;
  throw new QueryError([{ path: 'page', code: 'page', message }], { model: descriptor.name });
}
