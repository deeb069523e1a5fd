import type { CommonOptions } from '../output-format.ts';

/** Options of commands on a database. */
export interface DatabaseOptions extends CommonOptions {
  /** The database; `MONGODB_URI` when absent. */
  readonly uri?: string;
}

/** Options of commands that change the database under the lock. */
export interface RunOptions extends DatabaseOptions {
  readonly allowDestructive: boolean;
  /** Milliseconds to wait for the lock. */
  readonly wait: number;
  /** Documents in a batch at the most. */
  readonly batch?: number;
  /** Share of the time that is spent waiting between batches. */
  readonly pace?: number;
}
