import type { Operators } from '../expression/operators.ts';
import type { Spec } from '../model/spec.ts';
import { deleteDocuments, restoreDocuments } from '../update/delete-documents.ts';
import type { ExactUpdate } from '../update/exact-update.ts';
import { findOneAndDelete, findOneAndReplace, findOneAndUpdate } from '../update/find-one-and-modify.ts';
import { replaceOne, updateDocuments, upsertOne } from '../update/update-documents.ts';
import type { FindAndModifyOptions, ReplaceOptions, UpdateOptions } from '../update/update-types.ts';
import type { Write } from '../update/write.ts';
import type { DeleteResult, UpdateResult, UpsertResult } from '../update/write-results.ts';
import { QueryCore } from './query-core.ts';

/** Makes an update from the references to the fields, so that the server computes the values. */
export type UpdateBuilder<S extends Spec, Update extends S['update']> = (
  fields: S['refs'],
  $: Operators,
) => Update & ExactUpdate<Update, S['update']>;

/** An update, or a callback that makes one. */
export type UpdateArgument<S extends Spec> = S['update'] | ((fields: S['refs'], $: Operators) => S['update']);

/**
 * The terminal methods that write. Each gives a `Write`: await it, or look at its command with `toMQL()`.
 * What a write cannot respect (an order, a limit, a selection) is refused, never ignored.
 */
export abstract class QueryWrites<S extends Spec, Result> extends QueryCore {
  /**
   * Changes all documents of the query, in one command. Every value is encoded by its declared type; `updatedAt` and
   * the version are kept. Without a filter it needs `.all()`.
   *
   * @example
   * await db.Post.where({ status: 'draft' }).update((p, $) => ({ $set: { score: $.mul(p.words, 2) } }));
   */
  update(update: S['update'], options?: UpdateOptions): Write<UpdateResult>;
  update<const Update extends S['update']>(
    build: UpdateBuilder<S, Update>,
    options?: UpdateOptions,
  ): Write<UpdateResult>;
  update(update: UpdateArgument<S>, options?: UpdateOptions): Write<UpdateResult> {
    return updateDocuments(QueryCore.contextOf(this), QueryCore.stateOf(this), 'updateMany', update, options);
  }

  /** Changes one document of the query; which one, is the server's choice. */
  updateOne(update: S['update'], options?: UpdateOptions): Write<UpdateResult>;
  updateOne<const Update extends S['update']>(
    build: UpdateBuilder<S, Update>,
    options?: UpdateOptions,
  ): Write<UpdateResult>;
  updateOne(update: UpdateArgument<S>, options?: UpdateOptions): Write<UpdateResult> {
    return updateDocuments(QueryCore.contextOf(this), QueryCore.stateOf(this), 'updateOne', update, options);
  }

  /**
   * Changes one document of the query, or inserts one when there is none: with the equalities of the filter, the
   * update, and the defaults of the model. Throws `ValidationError` when a required field would be missing.
   */
  upsert(update: S['update'], options?: UpdateOptions): Write<UpsertResult<S['id']>> {
    return upsertOne<S['id']>(QueryCore.contextOf(this), QueryCore.stateOf(this), update, options);
  }

  /** Replaces one document of the query as a whole, what the model does not know of it included. */
  replaceOne(replacement: S['input'], options?: ReplaceOptions): Write<UpsertResult<S['id']>> {
    return replaceOne<S['id']>(QueryCore.contextOf(this), QueryCore.stateOf(this), replacement, options);
  }

  /** Changes the first document in the query's order and gives it as it is afterwards, `null` when there is none. */
  findOneAndUpdate(update: S['update'], options?: UpdateOptions & FindAndModifyOptions): Write<Result | null>;
  findOneAndUpdate<const Update extends S['update']>(
    build: UpdateBuilder<S, Update>,
    options?: UpdateOptions & FindAndModifyOptions,
  ): Write<Result | null>;
  findOneAndUpdate(update: UpdateArgument<S>, options?: UpdateOptions & FindAndModifyOptions): Write<Result | null> {
    return findOneAndUpdate<Result>(QueryCore.contextOf(this), QueryCore.stateOf(this), update, options);
  }

  /** Replaces the first document in the query's order and gives the new one, `null` when there is none. */
  findOneAndReplace(replacement: S['input'], options?: FindAndModifyOptions): Write<Result | null> {
    return findOneAndReplace<Result>(QueryCore.contextOf(this), QueryCore.stateOf(this), replacement, options);
  }

  /** Deletes the first document in the query's order and gives it as it was, `null` when there is none. */
  findOneAndDelete(): Write<Result | null> {
    return findOneAndDelete<Result>(QueryCore.contextOf(this), QueryCore.stateOf(this));
  }

  /** Deletes all documents of the query (softly, where the model says so). Without a filter it needs `.all()`. */
  delete(): Write<DeleteResult> {
    return deleteDocuments(QueryCore.contextOf(this), QueryCore.stateOf(this), 'deleteMany');
  }

  /** Deletes one document of the query (softly, where the model says so). */
  deleteOne(): Write<DeleteResult> {
    return deleteDocuments(QueryCore.contextOf(this), QueryCore.stateOf(this), 'deleteOne');
  }

  /** Removes all documents of the query from the database, also of a model with soft delete. */
  deletePermanently(): Write<DeleteResult> {
    return deleteDocuments(QueryCore.contextOf(this), QueryCore.stateOf(this), 'deletePermanently');
  }

  /** Takes the softly deleted documents of the query back. */
  restore(): Write<UpdateResult> {
    return restoreDocuments(QueryCore.contextOf(this), QueryCore.stateOf(this));
  }
}
