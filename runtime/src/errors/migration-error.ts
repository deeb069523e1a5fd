import { EspalierError } from './espalier-error.ts';

/** Why a migration does not go on. */
export type MigrationErrorCode =
  /** Somebody else migrates this database. */
  | 'migrate/locked'
  /** The lock went to somebody else while this process did not answer. */
  | 'migrate/lock-lost'
  /** Neither the state before a step nor the one after was found. */
  | 'migrate/drift'
  /** A migration was edited after it was applied, or the checksum file does not fit the folders. */
  | 'migrate/checksum'
  /** Migrations of two branches stand beside each other, or one is older than what was applied. */
  | 'migrate/order'
  /** A destructive step that the migration or the command does not allow. */
  | 'migrate/not-approved'
  /** The half that was asked for cannot come now: another migration is between its halves, or the first half is not through. */
  | 'migrate/phase'
  /** A rename or a type change of which the models do not say what was before, or a collection that is renamed: no client reads both forms. */
  | 'migrate/indivisible'
  /** Documents stand against a step. */
  | 'migrate/preflight'
  /** A step that cannot be undone. */
  | 'migrate/irreversible'
  /** A step failed; the next run goes on with it. */
  | 'migrate/failed'
  /** The database is not at the state that the client was generated for. */
  | 'migrate/not-ready'
  /** There is no migration of that name, or it is not in the state that the command needs. */
  | 'migrate/unknown'
  /** The ledger or the lock is not as the engine writes it: somebody edited it. */
  | 'migrate/damaged'
  /** A migration's folder cannot be read. */
  | 'migrate/unreadable'
  | 'migrate/interrupted';

/** What a `MigrationError` is about. */
export interface MigrationErrorDetails {
  readonly migration?: string;
  /** Place of the step, from 1. */
  readonly step?: number;
  /** What to do, in the imperative. */
  readonly hint?: string;
  /** Several findings of the same kind, one line each. */
  readonly findings?: readonly string[];
  readonly cause?: unknown;
}

/** A migration that cannot go on. Nothing is half done: what was done stands in the ledger, and the next run goes on there. */
export class MigrationError extends EspalierError {
  override readonly name = 'MigrationError';
  readonly code: MigrationErrorCode;
  readonly migration?: string;
  readonly step?: number;
  readonly hint?: string;
  readonly findings: readonly string[];

  constructor(code: MigrationErrorCode, message: string, details: MigrationErrorDetails = {}) {
    super(message, details.cause === undefined ? {} : { cause: details.cause });
    this.code = code;
    if (details.migration !== undefined) this.migration = details.migration;
    if (details.step !== undefined) this.step = details.step;
    if (details.hint !== undefined) this.hint = details.hint;
    this.findings = details.findings ?? [];
  }
}
