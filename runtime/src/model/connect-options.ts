import type { MongoClientOptions } from 'mongodb';

/** How to connect. */
export interface ConnectOptions {
  /** The database; without it, the one that the URI names. There is no silent `test`. */
  readonly database?: string;
  /** Options of the driver's `MongoClient`; not together with a client of your own. */
  readonly driver?: MongoClientOptions;
  /** How long the server may work on any one command, in milliseconds; a query's own `maxTimeMS` goes first. */
  readonly maxTimeMS?: number;
  /** Gives up connecting. */
  readonly signal?: AbortSignal;
  /** Whether `close()` also closes a `MongoClient` that the caller handed in. A client made from a URI is always closed. */
  readonly closeClient?: boolean;
}
