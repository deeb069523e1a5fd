/** The engine of migrations: what migration files, the command line and applications that migrate themselves import. */

export { MigrationError, type MigrationErrorCode, type MigrationErrorDetails } from '../errors/migration-error.ts';
export { type SequenceRow, sequenceCollection, sequenceRows, sequencesNamed } from '../sequences/sequence-rows.ts';
export type { ConflictOptions, ConvertOptions, EditBuilder } from './builders/edit-builder.ts';
export type {
  CollectionName,
  DataOptions,
  DestructiveOption,
  DocumentAfter,
  DocumentBefore,
  GapOption,
  RunOptions,
  StepBuilder,
} from './builders/step-builder.ts';
export type { StoredEntry } from './builders/stored-entry.ts';
export type { StoredFilter, StoredUpdate } from './builders/stored-update.ts';
export { expiresSooner } from './collections/expires-sooner.ts';
export { movedIndex } from './collections/moved-index.ts';
export { defineMigration, type MigrationBuilders } from './define-migration.ts';
export type { BaselineOptions } from './engine/commands/baseline.ts';
export type { DownOptions } from './engine/commands/down.ts';
export type { Resolution } from './engine/commands/mark.ts';
export type { MigrationState } from './engine/commands/status.ts';
export type { UpOptions } from './engine/commands/up.ts';
export { createMigrator } from './engine/create-migrator.ts';
export type { LockState } from './engine/lock/lock-state.ts';
export type { MigrationEvent, StepReference } from './engine/migration-event.ts';
export type { Migrator } from './engine/migrator.ts';
export type { MigratorOptions } from './engine/migrator-options.ts';
export type { MigrationReport, RunReport } from './engine/run-report.ts';
export { type SealedText, type SumLine, sumLines, sumText } from './folder/checksum.ts';
export { compareSum, type SumDifference } from './folder/compare-sum.ts';
export { type LoadOptions, loadMigrations } from './folder/load-migrations.ts';
export { migrationName, migrationNumber } from './folder/migration-name.ts';
export { type FolderMigration, readMigrationFolder } from './folder/read-migration-folder.ts';
export { readSum, type SumReading, sumFile } from './folder/read-sum.ts';
export { type ReadMigration, readUnsealedFolder, type UnsealedFolder } from './folder/read-unsealed-folder.ts';
export { schemaHash } from './folder/schema-hash.ts';
export { findMoved, type MovedCollection } from './halves/find-moved.ts';
export { findUnread, type Halves } from './halves/find-unread.ts';
export { formerWords, type NamedSnapshotField } from './halves/former-words.ts';
export type { UnreadForm } from './halves/unread-form.ts';
export { yamlWord } from './halves/yaml-word.ts';
export { type Leftover, listLeftovers } from './leftovers/list-leftovers.ts';
export { isPurgeable, purgeLeftovers } from './leftovers/purge-leftovers.ts';
export { type QuarantineGroup, quarantineGroups } from './leftovers/quarantine-groups.ts';
export type { LoadedMigration, Migration } from './migration.ts';
export type * from './plan/plan.ts';
export { type PlanOptions, planMigrations } from './plan/plan-migrations.ts';
export type { ClonedCollection } from './rehearse/clone-database.ts';
export { type Rehearsal, type RehearseOptions, rehearse } from './rehearse/rehearse.ts';
export type { SampleSize } from './rehearse/sample-size.ts';
export { canonicalValue, type JsonObject, type JsonValue } from './snapshot/canonical-json.ts';
export { schemaText } from './snapshot/schema-text.ts';
export * from './snapshot/snapshot.ts';
export * from './state/ledger.ts';
export type { BsonType, BsonTypes } from './steps/bson-type.ts';
export type * from './steps/data-step.ts';
export type * from './steps/edit.ts';
export type * from './steps/step.ts';
export type * from './steps/step-kind.ts';
export { describeLive } from './verify/describe-live.ts';
export type { LiveCollection, LiveIndex, LiveValidation } from './verify/read-live.ts';
export { validatorText } from './verify/validator-text.ts';
export { type Difference, verifySnapshot } from './verify/verify-snapshot.ts';
