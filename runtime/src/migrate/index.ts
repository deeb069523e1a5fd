/** The engine of migrations: what migration files, the command line and applications that migrate themselves import. */

export { MigrationError, type MigrationErrorCode, type MigrationErrorDetails } from '../errors/migration-error.ts';
export type { LoadedMigration, Migration } from './migration.ts';
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
