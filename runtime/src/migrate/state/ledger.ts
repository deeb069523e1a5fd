import type { Document } from 'mongodb';

/** One document for each migration that was applied or undone: see `LedgerRow`. */
export const ledgerCollection = '_espalier_ledger';
/** One document: who migrates. */
export const lockCollection = '_espalier_lock';
/** Documents that a step could not treat, whole. */
export const quarantineCollection = '_espalier_quarantine';
/** What begins the names of collections that hold what was dropped. */
export const trashPrefix = '_espalier_trash_';

/** How far a migration is on this database. `expanded`: the contract phase is still to come. */
export type MigrationStatus = 'running' | 'failed' | 'expanded' | 'done' | 'reverting' | 'reverted';

/** How a migration came to be in the ledger. */
export type LedgerKind = 'run' | 'baseline' | 'fake' | 'squash';

/** A migration in the ledger. */
export interface LedgerRow {
  /** The migration's name, such as `0007_rename_text`. */
  readonly _id: string;
  readonly number: number;
  readonly checksum: string;
  readonly snapshotHash: string;
  readonly kind: LedgerKind;
  readonly status: MigrationStatus;
  /** Which way it went last. */
  readonly direction: 'up' | 'down';
  /** Set when it went on, or back, from its first half: see `isExpanded`. */
  readonly isExpanded?: true;
  readonly steps: readonly LedgerStep[];
  /** The fence of the last owner of the lock. A smaller one may not write any more. */
  readonly fence: number;
  /** `user@host`. */
  readonly appliedBy: string;
  readonly startedAt: Date;
  readonly endedAt?: Date;
  /** Of a squash: the migrations that it stands for. */
  readonly replaces?: readonly string[];
}

/** How far a step is. */
export interface LedgerStep {
  readonly index: number;
  readonly op: string;
  /** SHA-256 in hex over the step as data, to tell what was edited after it was applied. */
  readonly digest: string;
  readonly status: 'pending' | 'running' | 'failed' | 'done' | 'reverted';
  /** Which way it went last; `cursor` and the counts are of that way. */
  readonly direction?: 'up' | 'down';
  readonly cursor?: Document | null;
  readonly batches: number;
  readonly documents: number;
  readonly modified: number;
  readonly quarantined: number;
  /** Without values of the data. */
  readonly error?: string;
  readonly startedAt?: Date;
  readonly endedAt?: Date;
  /** Set where a collection to create was there already, just so: it is not the migration's own, and undoing leaves it. */
  readonly wasThere?: true;
  /** Set by `migrate purge`, until the step runs anew: what it kept is gone for good, so that undoing it cannot give it back. */
  readonly purged?: Purged;
  /** Set by `migrate resolve`: who said so, and why. */
  readonly resolved?: { readonly by: string; readonly at: Date; readonly reason: string };
}

/** What was dropped for good of what a step had put aside. */
export interface Purged {
  readonly at: Date;
  /** Documents of which the trash had something, or that were in it whole. */
  readonly documents: number;
  /** Documents in the quarantine. */
  readonly quarantined: number;
}

/** The lock. */
export interface LockDocument {
  readonly _id: 'migrate';
  /** `host/pid/uuid`; null when nobody holds it. */
  readonly owner: string | null;
  /** The session of the owner's transactions, to be ended on a takeover. */
  readonly lsid?: Document;
  readonly fence: number;
  readonly acquiredAt: Date;
  readonly heartbeatAt: Date;
  readonly expiresAt: Date;
}
