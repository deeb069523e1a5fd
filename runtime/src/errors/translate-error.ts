import {
  MongoBulkWriteError,
  MongoClientClosedError,
  MongoError,
  MongoExpiredSessionError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
} from 'mongodb';
import type { ModelDescriptor } from '../model/descriptor.ts';
import { AbortedError } from './aborted-error.ts';
import { DocumentTooLargeError } from './document-too-large-error.ts';
import { NetworkError } from './network-error.ts';
import { NotConnectedError } from './not-connected-error.ts';
import { TimeoutError } from './timeout-error.ts';
import { translateBulkError } from './translate-bulk-error.ts';
import { translateServerError } from './translate-server-error.ts';
import { UnknownResultError } from './unknown-result-error.ts';

/** What was being done when the driver failed. */
export interface FailedCall {
  /** Absent where no model is concerned, as in connecting. */
  readonly descriptor?: Pick<ModelDescriptor, 'name' | 'shape' | 'indexes'>;
  /** `write`: when no answer came, nobody knows what has happened. */
  readonly kind: 'read' | 'write';
  readonly signal?: AbortSignal | undefined;
}

/**
 * The error of the runtime for what the driver has thrown, with the driver's one as its `cause`.
 * What is not the driver's (an error of the runtime already, or a bug) is given back as it is.
 */
export function translateError(error: unknown, call: FailedCall): unknown {
  const details = { cause: error, ...(call.descriptor && { model: call.descriptor.name }) };
  const aborted = translateAbort(error, call, details);
  if (aborted !== undefined) return aborted;
  // Thrown by BSON when a document outgrows the driver's buffer.
  if (error instanceof RangeError && Reflect.get(error, 'code') === 'ERR_OUT_OF_RANGE') {
    return new DocumentTooLargeError('The document is larger than 16 MiB', details);
  }
  // The driver lets an error of the socket through when the other side hangs up between two commands.
  if (isSocketError(error)) return connectionBroke(call, details);
  if (!(error instanceof MongoError)) return error;
  if (error instanceof MongoBulkWriteError) return translateBulkError(error, call, details);
  if (error instanceof MongoServerError) return translateServerError(error, call, details);
  return translateConnectionError(error, call, details);
}

type Details = { readonly cause: unknown; readonly model?: string };

function translateAbort(error: unknown, { signal, kind }: FailedCall, details: Details): Error | undefined {
  // The driver throws an error of its own when the reason is a time limit.
  const isOperationTimeout = error instanceof Error && error.name === 'MongoOperationTimeoutError';
  const byCaller = signal?.aborted === true && (error === signal.reason || isOperationTimeout);
  if (!byCaller && !(error instanceof Error && error.name === 'AbortError')) return undefined;
  const doubt = kind === 'write' ? '; the write may have been applied' : '';
  return isOperationTimeout || (error instanceof Error && error.name === 'TimeoutError')
    ? new TimeoutError('signal', `The caller's time limit ran out${doubt}`, details)
    : new AbortedError(`The call was aborted${doubt}`, details);
}

function translateConnectionError(error: MongoError, call: FailedCall, details: Details): unknown {
  if (isNotConnected(error)) return new NotConnectedError('The connection is closed', details);
  if (error instanceof MongoServerSelectionError) {
    return new TimeoutError('selection', 'No server could be reached in time', details);
  }
  if (error.name === 'MongoWaitQueueTimeoutError') {
    return new TimeoutError('pool', 'No connection became free in time', details);
  }
  if (error instanceof MongoNetworkError) return translateNetworkError(error, call, details);
  if (/larger than the maximum size|too large/i.test(error.message)) {
    return new DocumentTooLargeError('The document is larger than 16 MiB', details);
  }
  return error;
}

function translateNetworkError(error: MongoNetworkError, call: FailedCall, details: Details): Error {
  const neverSent =
    error.hasErrorLabel('HandshakeError') ||
    error.hasErrorLabel('PoolRequestedRetry') ||
    error.hasErrorLabel('NoWritesPerformed') ||
    error.name === 'MongoPoolClearedError';
  if (call.kind === 'write' && !neverSent) return connectionBroke(call, details);
  if (error.name === 'MongoNetworkTimeoutError') return new TimeoutError('socket', 'No answer came in time', details);
  return new NetworkError('The connection to the server broke', details);
}

function isSocketError(error: unknown): boolean {
  return error instanceof Error && /^(EPIPE|ECONNRESET|ECONNABORTED)$/.test(String(Reflect.get(error, 'code')));
}

function connectionBroke({ kind }: FailedCall, details: Details): Error {
  return kind === 'write'
    ? new UnknownResultError('The connection broke before the answer came; the write may have been applied', details)
    : new NetworkError('The connection to the server broke', details);
}

function isNotConnected(error: MongoError): boolean {
  return (
    error instanceof MongoClientClosedError ||
    error instanceof MongoNotConnectedError ||
    error instanceof MongoTopologyClosedError ||
    error instanceof MongoExpiredSessionError ||
    error.name === 'MongoPoolClosedError'
  );
}
