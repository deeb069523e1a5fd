import { MongoError, MongoServerError } from 'mongodb';
import { ConnectError } from './connect-error.ts';

/** What went wrong with the database, in words that quote none of its data. */
export interface DatabaseFailure {
  readonly code: string;
  readonly message: string;
}

/** Describes an error of a command on a database; `undefined` when it is none of the database's. */
export function databaseFailure(error: unknown): DatabaseFailure | undefined {
  if (error instanceof ConnectError) return error;
  // The server's own words may quote documents: its name for the error has to do.
  if (error instanceof MongoServerError)
    return { code: 'database/refused', message: `The server refused: ${error.codeName ?? `error ${error.code}`}` };
  if (error instanceof MongoError)
    return { code: 'database/lost', message: `The connection to the database broke: ${error.name}` };
  return undefined;
}
