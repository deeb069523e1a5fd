import type { Collection, Document, IndexDescription } from 'mongodb';
import type { Expression } from '../expression/expression.ts';
import type { Operators } from '../expression/operators.ts';
import { emptyState } from '../query/empty-state.ts';
import type { RawFilter } from '../query/filters/raw-filter.ts';
import { Query } from '../query/query.ts';
import type { QueryOptions } from '../query/query-state.ts';
import type { Exact, Omitted, SelectedDocument } from '../query/selection.ts';
import type { Attached, RelatedValue, TargetOf } from '../relations/attached.ts';
import { runCommand } from '../update/run-command.ts';
import { ModelWrites } from './model-writes.ts';
import type { Spec } from './spec.ts';

/**
 * One model on one connection or transaction: where queries start, and what writes documents and rows.
 *
 * @example
 * const post = await db.Post.create({ title: 'Espalier', slug: 'espalier', authorId, words: 300, labels: [] });
 * const live = await db.Post.where({ status: 'live' }).orderBy({ createdAt: -1 }).limit(10);
 */
export class Model<S extends Spec> extends ModelWrites<S> {
  /** The model's name, such as `Post`. */
  get name(): string {
    return ModelWrites.contextOf(this).descriptor.name;
  }

  /** The driver's collection, for what Espalier does not do. What goes through it is neither typed nor checked. */
  get collection(): Collection<Document> {
    return ModelWrites.contextOf(this).collection;
  }

  /** The declared indexes, as `createIndexes` takes them. */
  get indexes(): readonly IndexDescription[] {
    return ModelWrites.contextOf(this).descriptor.indexes;
  }

  /**
   * Creates the declared indexes that are missing. Nothing calls it for you: an index on a large collection is a change
   * to be planned. Give a new index another name than an old one that differs from it.
   */
  async createIndexes(): Promise<void> {
    const context = ModelWrites.contextOf(this);
    if (this.indexes.length === 0) return;
    await runCommand(context, {}, (settings) => context.collection.createIndexes([...this.indexes], settings));
  }

  /** The documents that meet `filter`: see `Query.where`. */
  where(filter: S['filter'] | RawFilter): Query<S>;
  where(build: (fields: S['refs'], $: Operators) => Expression<boolean>): Query<S>;
  where(filter: S['filter'] | RawFilter | ((fields: S['refs'], $: Operators) => Expression<boolean>)): Query<S> {
    const query = this.#query();
    return typeof filter === 'function' ? query.where(filter) : query.where(filter);
  }

  /** Every document; updates and deletes of everything want this said. */
  all(): Query<S> {
    return this.#query().all();
  }

  /** Reads only the named fields: see `Query.select`. */
  select<const Selection extends S['select']>(
    selection: Selection & Exact<Selection, S['select']>,
  ): Query<S, SelectedDocument<S['fields'], Selection>> {
    return this.#query().select(selection);
  }

  /** Reads all but the named fields: see `Query.omit`. */
  omit<const Selection extends S['select']>(
    selection: Selection & Exact<Selection, S['select']>,
  ): Query<S, Omitted<S['fields'], Selection>> {
    return this.#query().omit(selection);
  }

  /** Brings the rows of a relation along: see `Query.include`. */
  include<Name extends keyof S['relations'] & string, TargetBase = TargetOf<S, Name>['row'], TargetIncluded = unknown>(
    name: Name,
    build?: (query: Query<TargetOf<S, Name>>) => Query<TargetOf<S, Name>, TargetBase, TargetIncluded>,
  ): Query<S, S['row'], Record<Name, RelatedValue<S, Name, Attached<TargetBase, TargetIncluded>>>> {
    return this.#query().include(name, build);
  }

  /** Orders by paths: see `Query.orderBy`. */
  orderBy(order: S['order']): Query<S> {
    return this.#query().orderBy(order);
  }

  /** At most `count` rows: see `Query.limit`. */
  limit(count: number): Query<S> {
    return this.#query().limit(count);
  }

  /** Passes over the first `count` rows: see `Query.skip`. */
  skip(count: number): Query<S> {
    return this.#query().skip(count);
  }

  /** Plain objects instead of rows: see `Query.plain`. */
  plain(): ReturnType<Query<S>['plain']> {
    return this.#query().plain();
  }

  /** Softly deleted documents count too. */
  withDeleted(): Query<S> {
    return this.#query().withDeleted();
  }

  /** Only softly deleted documents count. */
  onlyDeleted(): Query<S> {
    return this.#query().onlyDeleted();
  }

  /** Sets options of the command: see `Query.options`. */
  options(options: QueryOptions): Query<S> {
    return this.#query().options(options);
  }

  /** The row with this `_id`. Throws `NotFoundError` when there is none. */
  async get(id: S['id']): Promise<S['row']> {
    return this.#query().get(id);
  }

  #query(): Query<S> {
    return new Query<S>(ModelWrites.contextOf(this), emptyState);
  }
}
