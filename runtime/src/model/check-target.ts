import type { MongoClient } from 'mongodb';
import { NotConnectedError } from '../errors/not-connected-error.ts';
import type { ConnectOptions } from './connect-options.ts';

/**
 * Refuses an address that is missing, as an unset variable of the environment is, and what would do nothing: options of a client beside a client that is already made, and `timeoutMS`, which the
 * driver takes and ignores since 7.8 (before, it could mix up answers: CVE-2026-119179).
 */
export function checkTarget(
  target: string | MongoClient | undefined,
  { driver }: ConnectOptions,
): asserts target is string | MongoClient {
  if (target === undefined || target === '') {
    throw new NotConnectedError('There is no address to connect to: set MONGODB_URI, or whatever it is read from');
  }
  if (driver !== undefined && typeof target !== 'string') {
    throw new NotConnectedError('The option `driver` belongs to the client, which is already made: give it there');
  }
  const inUri = typeof target === 'string' && /[?&]timeoutMS=/i.test(target);
  if (!inUri && driver?.timeoutMS === undefined) return;
  throw new NotConnectedError(
    'The driver ignores `timeoutMS`: set `maxTimeMS`, `serverSelectionTimeoutMS`, `waitQueueTimeoutMS` or `socketTimeoutMS`',
  );
}
