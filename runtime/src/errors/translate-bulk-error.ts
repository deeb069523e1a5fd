import { type MongoBulkWriteError, MongoServerError } from 'mongodb';
import { type BulkFailure, BulkWriteError } from './bulk-write-error.ts';
import type { ErrorDetails } from './espalier-error.ts';
import { ServerError } from './server-error.ts';
import type { FailedCall } from './translate-error.ts';
import { translateFailure, translateServerError } from './translate-server-error.ts';

/** The error for a bulk: one failure per operation, or what stopped the bulk as a whole. */
export function translateBulkError(error: MongoBulkWriteError, call: FailedCall, details: ErrorDetails): Error {
  const failures = [error.writeErrors].flat().map((failure): BulkFailure => {
    const { code, errmsg, errInfo, index } = failure;
    const model = call.descriptor && { model: call.descriptor.name };
    const translated = translateFailure({ code, errmsg, errInfo }, call, { ...model });
    return { index, error: translated ?? new ServerError(code, undefined, { ...model }) };
  });
  if (failures.length === 0 && error instanceof MongoServerError) return translateServerError(error, call, details);
  const { insertedCount, modifiedCount, deletedCount } = error;
  return new BulkWriteError(failures, { insertedCount, modifiedCount, deletedCount }, details);
}
