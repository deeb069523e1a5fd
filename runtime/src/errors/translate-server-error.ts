import { type MongoServerError, MongoWriteConcernError } from 'mongodb';
import { DocumentTooLargeError } from './document-too-large-error.ts';
import { DuplicateKeyError } from './duplicate-key-error.ts';
import { duplicateKeyFields } from './duplicate-key-fields.ts';
import type { ErrorDetails, EspalierError } from './espalier-error.ts';
import { NetworkError } from './network-error.ts';
import { NotAuthorizedError } from './not-authorized-error.ts';
import { NotConnectedError } from './not-connected-error.ts';
import { ServerError } from './server-error.ts';
import { ServerValidationError } from './server-validation-error.ts';
import { TimeoutError } from './timeout-error.ts';
import type { FailedCall } from './translate-error.ts';
import { UnknownResultError } from './unknown-result-error.ts';
import { validatorProblems } from './validator-problems.ts';
import { WriteConflictError } from './write-conflict-error.ts';

/** What the server says about one failure; a bulk says it once per operation. */
export interface ServerFailure {
  readonly code?: number | string | undefined;
  readonly codeName?: string | undefined;
  readonly errmsg?: string | undefined;
  readonly keyPattern?: unknown;
  readonly errInfo?: unknown;
}

const duplicateKey = new Set([11000, 11001, 12582]);
const conflict = new Set([112, 251, 244]);
const timeout = new Set([50, 262]);
const unauthorized = new Set([13, 18, 8000]);
const tooLarge = new Set([10334, 17419, 17420, 17280]);
/** The node was not the one to write to: it has done nothing. */
const refused = new Set([10107, 13435, 13436, 10058]);
/** The node stopped while it was at it. */
const interrupted = new Set([6, 7, 89, 91, 189, 9001, 11600, 11602]);

/** The error for a command that the server answered with an error. `call` is what was being done. */
export function translateServerError(error: MongoServerError, call: FailedCall, details: ErrorDetails): EspalierError {
  const code = typeof error.code === 'number' ? error.code : undefined;
  const known = translateFailure({ ...error.errorResponse, code }, call, details);
  if (known !== undefined) return known;
  if (error.hasErrorLabel('TransientTransactionError')) {
    return new WriteConflictError('The transaction was aborted by the server; running it again may succeed', details);
  }
  const nothingWritten = call.kind === 'read' || error.hasErrorLabel('NoWritesPerformed');
  if (error instanceof MongoWriteConcernError) {
    return new UnknownResultError(
      'Written, but not confirmed as the write concern asks; it may be rolled back',
      details,
    );
  }
  if (code !== undefined && (refused.has(code) || (interrupted.has(code) && nothingWritten))) {
    return new NetworkError('The server is shutting down or is no longer the primary', details);
  }
  if (code !== undefined && interrupted.has(code)) {
    return new UnknownResultError('The server was interrupted at work; the write may have been applied', details);
  }
  return new ServerError(code, error.codeName, details);
}

/** The error for one failure that the server names, `undefined` when its code has no class of its own. */
export function translateFailure(
  failure: ServerFailure,
  { descriptor, kind }: FailedCall,
  details: ErrorDetails,
): EspalierError | undefined {
  const code = Number(failure.code);
  if (duplicateKey.has(code)) return new DuplicateKeyError(duplicateKeyFields(failure, descriptor), details);
  if (code === 121) return new ServerValidationError(validatorProblems(failure.errInfo, descriptor?.shape), details);
  if (conflict.has(code)) return new WriteConflictError('Another transaction wrote to the same document', details);
  if (unauthorized.has(code)) return new NotAuthorizedError(notAuthorized(code), details);
  if (tooLarge.has(code)) return new DocumentTooLargeError('The document is larger than 16 MiB', details);
  if (timeout.has(code)) {
    const doubt = kind === 'write' ? '; a write of many documents may have been applied in part' : '';
    return new TimeoutError('server', `The server did not finish within maxTimeMS${doubt}`, details);
  }
  if (code === 225 || code === 206) return new NotConnectedError('The session or transaction is over', details);
  return undefined;
}

function notAuthorized(code: number): string {
  return code === 13 ? 'The user of this connection may not do this' : 'The server refused the credentials';
}
