/** What users of generated clients import: errors, filters that types do not cover, and the driver's value classes. */

export { Binary, BSONRegExp, Decimal128, Double, Long, MongoClient, ObjectId, UUID } from 'mongodb';
export { AbortedError } from './errors/aborted-error.ts';
export { type BulkFailure, BulkWriteError } from './errors/bulk-write-error.ts';
export { DocumentTooLargeError } from './errors/document-too-large-error.ts';
export { DuplicateKeyError } from './errors/duplicate-key-error.ts';
export { EspalierError } from './errors/espalier-error.ts';
export { MigrationError } from './errors/migration-error.ts';
export { NetworkError } from './errors/network-error.ts';
export { NotAuthorizedError } from './errors/not-authorized-error.ts';
export { NotConnectedError } from './errors/not-connected-error.ts';
export { NotFoundError } from './errors/not-found-error.ts';
export type { Problem } from './errors/problem.ts';
export { QueryError } from './errors/query-error.ts';
export { ServerError } from './errors/server-error.ts';
export { ServerValidationError } from './errors/server-validation-error.ts';
export { TimeoutError, type TimeoutKind } from './errors/timeout-error.ts';
export { UnknownResultError } from './errors/unknown-result-error.ts';
export { ValidationError } from './errors/validation-error.ts';
export { VersionConflictError } from './errors/version-conflict-error.ts';
export { WriteConflictError } from './errors/write-conflict-error.ts';
export type { Expression } from './expression/expression.ts';
export type { Operators } from './expression/operators.ts';
export { connectModels } from './model/connect-models.ts';
export type { ConnectOptions } from './model/connect-options.ts';
export type { Connected } from './model/connected.ts';
export type { Model } from './model/model.ts';
export type { Row } from './model/row.ts';
export { path, raw } from './query/filters/raw.ts';
export {
  contains,
  endsWith,
  equalsIgnoringCase,
  startsWith,
  type TextPatternOptions,
} from './query/filters/text-patterns.ts';
export type { Page, PageRequest } from './query/page.ts';
export type { Query } from './query/query.ts';
export type { QueryOptions } from './query/query-state.ts';
export type { Transaction, TransactionOptions } from './transaction/transaction-types.ts';
export type { BulkOperation, BulkResult } from './update/bulk-operations.ts';
export type { BulkWriteOptions } from './update/bulk-write.ts';
export type { InsertManyOptions } from './update/insert-many.ts';
export type { WriteOptions } from './update/insert-one.ts';
export type { FindAndModifyOptions, ReplaceOptions, UpdateOptions } from './update/update-types.ts';
export type { Write } from './update/write.ts';
export type { CreateResult, DeleteResult, UpdateResult, UpsertResult } from './update/write-results.ts';
