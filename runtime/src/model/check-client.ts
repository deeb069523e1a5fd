import type { MongoClient } from 'mongodb';
import { NotConnectedError } from '../errors/not-connected-error.ts';

/** Refuses `timeoutMS`, which the driver takes and ignores since 7.8 (before, it could mix up answers: CVE-2026-119179). */
export function checkClient(client: MongoClient): void {
  if (client.options.timeoutMS === undefined) return;
  throw new NotConnectedError(
    'The driver ignores `timeoutMS`: set `maxTimeMS`, `serverSelectionTimeoutMS`, `waitQueueTimeoutMS` or `socketTimeoutMS`',
  );
}
