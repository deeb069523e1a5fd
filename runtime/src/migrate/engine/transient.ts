import { MongoError, MongoNetworkError, MongoServerError, MongoServerSelectionError } from 'mongodb';
import { MigrationError } from '../../errors/migration-error.ts';

/**
 * Codes after which the same thing may succeed: no primary, a node that stops, a conflict, a time limit, a cursor or
 * session that was ended, and an index build that was under way or given up.
 */
const transientCodes = new Set([
  ...[6, 7, 24, 43, 50, 64, 89, 91, 112, 117, 133, 134, 175, 189, 202, 237, 246, 251, 262, 276],
  ...[9001, 10107, 11600, 11601, 11602, 12586, 12587, 13388, 13435, 13436],
]);

const transientLabels = ['TransientTransactionError', 'UnknownTransactionCommitResult', 'RetryableWriteError'];

/** Whether doing it again, after a look at what has happened, may succeed. Looks into the causes of an error too. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof MigrationError) return false;
  if (/^(EPIPE|ECONNRESET|ECONNABORTED)$/.test(String(Reflect.get(error, 'code')))) return true;
  if (!(error instanceof MongoError)) return isTransient(error.cause);
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError) return true;
  if (transientLabels.some((label) => error.hasErrorLabel(label))) return true;
  return error instanceof MongoServerError && transientCodes.has(Number(error.code));
}
