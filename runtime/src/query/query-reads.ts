import type { Document, ExplainVerbosityLike } from 'mongodb';
import type { Spec } from '../model/spec.ts';
import { type CountOptions, countDocuments } from './count-documents.ts';
import { distinctValues } from './distinct-values.ts';
import { documentExists } from './document-exists.ts';
import { explainQuery } from './explain-query.ts';
import { type FindMql, findMql } from './find-mql.ts';
import { firstRow } from './first-row.ts';
import { getRow } from './get-row.ts';
import type { Page, PageRequest } from './page.ts';
import { QueryCore } from './query-core.ts';
import { QueryWrites } from './query-writes.ts';
import { readPage } from './read-page.ts';
import { readRows } from './read-rows.ts';
import { streamRows } from './stream-rows.ts';

/** The terminal methods that read. */
export abstract class QueryReads<S extends Spec, Result>
  extends QueryWrites<S, Result>
  implements PromiseLike<Result[]>, AsyncIterable<Result>
{
  /** Sends the query: `await query` gives all its rows. */
  // biome-ignore lint/suspicious/noThenProperty: queries are awaitable by design.
  then<Fulfilled = Result[], Rejected = never>(
    onFulfilled?: ((rows: Result[]) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.toArray().then(onFulfilled, onRejected);
  }

  /** Streams the rows in constant memory; leaving the loop closes the cursor. */
  [Symbol.asyncIterator](): AsyncIterator<Result, undefined> {
    return streamRows<Result>(QueryCore.contextOf(this), QueryCore.stateOf(this));
  }

  /** All rows. The same as awaiting the query. */
  async toArray(): Promise<Result[]> {
    return readRows<Result>(QueryCore.contextOf(this), QueryCore.stateOf(this));
  }

  /** The row with this `_id`, if it also meets the query's filters. Throws `NotFoundError` otherwise. */
  async get(id: S['id']): Promise<Result> {
    return getRow<Result>(QueryCore.contextOf(this), QueryCore.stateOf(this), id);
  }

  /** The first row, `null` when there is none. */
  async first(): Promise<Result | null> {
    return firstRow<Result>(QueryCore.contextOf(this), QueryCore.stateOf(this));
  }

  /** Whether any document meets the query. */
  async exists(): Promise<boolean> {
    return documentExists(QueryCore.contextOf(this), QueryCore.stateOf(this));
  }

  /** How many documents meet the query, `skip` and `limit` included. */
  async count(options: CountOptions = {}): Promise<number> {
    return countDocuments(QueryCore.contextOf(this), QueryCore.stateOf(this), options);
  }

  /** The different values that `path` has; those of arrays are their items. */
  async distinct<Path extends keyof S['paths'] & string>(path: Path): Promise<S['paths'][Path][]> {
    return distinctValues<S['paths'][Path]>(QueryCore.contextOf(this), QueryCore.stateOf(this), path);
  }

  /**
   * One page in the query's order, found by the last row of its neighbour and not by counting, so that the thousandth
   * page costs what the first one costs. Equal rows are told apart by `_id`.
   *
   * @example
   * const page = await db.Post.orderBy({ createdAt: -1 }).page({ size: 20, after: request.query.after });
   */
  async page(request: PageRequest): Promise<Page<Result>> {
    return readPage<Result>(QueryCore.contextOf(this), QueryCore.stateOf(this), request);
  }

  /** The server's plan for the query. */
  async explain(verbosity: ExplainVerbosityLike = 'queryPlanner'): Promise<Document> {
    return explainQuery(QueryCore.contextOf(this), QueryCore.stateOf(this), verbosity);
  }

  /** The command that is sent, frozen: `{ find: 'posts', filter, projection, sort, … }`. */
  toMQL(): FindMql {
    return findMql(QueryCore.contextOf(this), QueryCore.stateOf(this));
  }
}
