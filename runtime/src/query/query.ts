import type { Expression } from '../expression/expression.ts';
import type { Operators } from '../expression/operators.ts';
import type { Row } from '../model/row.ts';
import type { Spec } from '../model/spec.ts';
import type { Attached, RelatedValue, TargetOf } from '../relations/attached.ts';
import { includeRelation } from '../relations/include-relation.ts';
import { encodeOrder } from './encode-order.ts';
import { encodeSelection } from './encode-selection.ts';
import { encodeWhere } from './encode-where.ts';
import type { RawFilter } from './filters/raw-filter.ts';
import { QueryCore } from './query-core.ts';
import { checkQueryOptions } from './query-options.ts';
import { QueryReads } from './query-reads.ts';
import type { QueryOptions, QueryState } from './query-state.ts';
import type { Exact, Omitted, SelectedDocument } from './selection.ts';
import { checkWholeNumber } from './whole-number.ts';

/**
 * A question to one model. Immutable: each method gives a new query, so that one can be kept and refined several ways.
 * Lazy: nothing is sent before the query is awaited, iterated, or one of its terminal methods is called.
 *
 * @example
 * const live = db.Post.where({ status: 'live' });
 * const newest = await live.orderBy({ createdAt: -1 }).limit(10);
 * for await (const post of live.select({ title: true })) console.log(post.title);
 */
export class Query<S extends Spec, Base = S['row'], Included = unknown> extends QueryReads<
  S,
  Attached<Base, Included>
> {
  /**
   * Documents must also meet `filter`: MQL with the field names of the model, or a callback that gives an expression.
   * Throws `QueryError` when it cannot be sent.
   *
   * @example
   * db.Post.where({ status: 'live', words: { $gte: 300 } }).where((p, $) => $.gt(p.updatedAt, p.createdAt));
   */
  where(filter: S['filter'] | RawFilter): Query<S, Base, Included>;
  where(build: (fields: S['refs'], $: Operators) => Expression<boolean>): Query<S, Base, Included>;
  where(filter: unknown): Query<S, Base, Included> {
    const { filters } = QueryCore.stateOf(this);
    return this.#with({ filters: Object.freeze([...filters, encodeWhere(QueryCore.contextOf(this), filter)]) });
  }

  /** Says that every document is meant. An update or delete without a filter is refused without it. */
  all(): Query<S, Base, Included> {
    return this.#with({ everything: true });
  }

  /**
   * Reads only the named fields, as plain objects; `_id` stays unless it is `false`.
   *
   * @example
   * await db.Post.select({ title: true, comments: { text: true } });
   */
  select<const Selection extends S['select']>(
    selection: Selection & Exact<Selection, S['select']>,
  ): Query<S, SelectedDocument<S['fields'], Selection>, Included> {
    return this.#project(selection, 'select');
  }

  /** Reads all but the named fields, as plain objects. */
  omit<const Selection extends S['select']>(
    selection: Selection & Exact<Selection, S['select']>,
  ): Query<S, Omitted<S['fields'], Selection>, Included> {
    return this.#project(selection, 'omit');
  }

  /**
   * Brings the rows of a relation along, by one more query for all parents together. `build` refines it; its `limit`
   * and `skip` count per parent. A to-one relation whose document does not exist is `null`, in a list it is left out.
   *
   * @example
   * await db.User.include('posts', (posts) => posts.where({ status: 'live' }).orderBy({ createdAt: -1 }).limit(3));
   */
  include<Name extends keyof S['relations'] & string, TargetBase = TargetOf<S, Name>['row'], TargetIncluded = unknown>(
    name: Name,
    build?: (query: Query<TargetOf<S, Name>>) => Query<TargetOf<S, Name>, TargetBase, TargetIncluded>,
  ): Query<S, Base, Included & Record<Name, RelatedValue<S, Name, Attached<TargetBase, TargetIncluded>>>> {
    const inclusion = includeRelation(QueryCore.contextOf(this), name, (context, state) => {
      const query = new Query<TargetOf<S, Name>>(context, state);
      return build === undefined ? query : build(query);
    });
    const others = QueryCore.stateOf(this).include.filter((other) => other.name !== name);
    return this.#with({ include: Object.freeze([...others, inclusion]) });
  }

  /** Orders by paths, the first one first. Replaces an earlier order. */
  orderBy(order: S['order']): Query<S, Base, Included> {
    return this.#with({ sort: encodeOrder(QueryCore.contextOf(this).descriptor, order) });
  }

  /** Reads at most `count` rows, one or more. */
  limit(count: number): Query<S, Base, Included> {
    return this.#with({ limit: checkWholeNumber(count, 'limit', 1) });
  }

  /** Passes over the first `count` rows. Prefer `page` where a reader turns pages. */
  skip(count: number): Query<S, Base, Included> {
    return this.#with({ skip: checkWholeNumber(count, 'skip', 0) });
  }

  /** Gives plain objects instead of instances of the model's class. */
  plain(): Query<S, Base extends Row ? S['fields'] : Base, Included> {
    return this.#with({ result: 'plain' });
  }

  /** Softly deleted documents count too. */
  withDeleted(): Query<S, Base, Included> {
    return this.#with({ deleted: 'include' });
  }

  /** Only softly deleted documents count. */
  onlyDeleted(): Query<S, Base, Included> {
    return this.#with({ deleted: 'only' });
  }

  /** Sets options of the command, under MongoDB's own names; keeps those set before. */
  options(options: QueryOptions): Query<S, Base, Included> {
    return this.#with({
      options: Object.freeze({ ...QueryCore.stateOf(this).options, ...checkQueryOptions(options) }),
    });
  }

  #project<NewBase>(selection: object, kind: 'select' | 'omit'): Query<S, NewBase, Included> {
    const { descriptor } = QueryCore.contextOf(this);
    return this.#with({ projection: encodeSelection(descriptor, selection, kind), result: 'plain' });
  }

  #with<NewBase, NewIncluded>(changes: Partial<QueryState>): Query<S, NewBase, NewIncluded> {
    return new Query(QueryCore.contextOf(this), Object.freeze({ ...QueryCore.stateOf(this), ...changes }));
  }
}
