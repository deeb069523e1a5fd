import type { Snapshot } from './snapshot/snapshot.ts';
import type { Step } from './steps/step.ts';

/** What a migration file exports: made by `defineMigration`. */
export interface Migration {
  readonly steps: readonly Step[];
}

/** A migration as the engine takes it, in its place in the chain. */
export interface LoadedMigration extends Migration {
  /** `0007_rename_text`: the folder's name. */
  readonly name: string;
  /** The number that the name begins with. */
  readonly number: number;
  /** Chained: SHA-256 over the previous one's and this one's files, in hex. */
  readonly checksum: string;
  /** SHA-256 of the canonical snapshot after it, in hex. What `db.ensureReady()` compares. */
  readonly snapshotHash: string;
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** Of a squash: the names of the migrations that it stands for, by number; `snapshot.json` has them. */
  readonly replaces?: readonly string[];
}
