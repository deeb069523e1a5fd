/** The engine of migrations: what migration files, the command line and applications that migrate themselves import. */

export { MigrationError, type MigrationErrorCode, type MigrationErrorDetails } from '../errors/migration-error.ts';
export { type SealedText, type SumLine, sumLines, sumText } from './folder/checksum.ts';
export { type LoadOptions, loadMigrations } from './folder/load-migrations.ts';
export { migrationName, migrationNumber } from './folder/migration-name.ts';
export { type FolderMigration, readMigrationFolder } from './folder/read-migration-folder.ts';
export { readSum, type SumReading, sumFile } from './folder/read-sum.ts';
export { type FolderScan, type ScannedMigration, scanFolder } from './folder/scan-folder.ts';
export { schemaHash } from './folder/schema-hash.ts';
export type { LoadedMigration, Migration } from './migration.ts';
export { canonicalValue, type JsonObject, type JsonValue } from './snapshot/canonical-json.ts';
export { schemaText } from './snapshot/schema-text.ts';
export * from './snapshot/snapshot.ts';
export * from './state/ledger.ts';
export type * from './steps/data-step.ts';
export type * from './steps/edit.ts';
export type * from './steps/step.ts';
export type * from './steps/step-kind.ts';
export { describeLive } from './verify/describe-live.ts';
export type { LiveCollection, LiveIndex, LiveValidation } from './verify/read-live.ts';
export { valueText } from './verify/value-text.ts';
export { type Difference, verifySnapshot } from './verify/verify-snapshot.ts';
