import type { Document, ReadConcernLike, ReadPreferenceLike } from 'mongodb';

/** Options of the command that a query is sent with, under MongoDB's own names. */
export interface QueryOptions {
  readonly hint?: string | Document;
  readonly collation?: Document & { locale: string };
  readonly comment?: string;
  readonly maxTimeMS?: number;
  readonly batchSize?: number;
  readonly allowDiskUse?: boolean;
  readonly readPreference?: ReadPreferenceLike;
  readonly readConcern?: ReadConcernLike;
  /** Aborts the command and closes its cursor. */
  readonly signal?: AbortSignal;
}

/** A relation to bring along, with the query that its rows are to be found by. */
export interface Inclusion {
  readonly name: string;
  readonly state: QueryState;
}

/** Everything that a query says, as MQL with stored names. Immutable: each refinement makes a new one. */
export interface QueryState {
  /** Already encoded filters, all of which must hold. */
  readonly filters: readonly Document[];
  /** True once the caller has said `.all()`: the only way to write to every document. */
  readonly everything: boolean;
  readonly projection?: Document;
  readonly sort?: Document;
  readonly skip?: number;
  readonly limit?: number;
  readonly include: readonly Inclusion[];
  /** `row`: instances of the model's class; `plain`: plain objects. */
  readonly result: 'row' | 'plain';
  readonly deleted: 'exclude' | 'include' | 'only';
  readonly options: QueryOptions;
}
