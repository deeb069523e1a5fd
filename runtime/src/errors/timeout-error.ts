import { type ErrorDetails, EspalierError } from './espalier-error.ts';

/** Which limit ran out: `server`: `maxTimeMS`; `selection`: no server was found in time; `pool`: no connection became free; `socket`: no answer to a read; `signal`: the caller's `AbortSignal.timeout`. */
export type TimeoutKind = 'server' | 'selection' | 'pool' | 'socket' | 'signal';

/** A time limit ran out. A write of many documents that the server stopped may have been applied in part. */
export class TimeoutError extends EspalierError {
  override readonly name = 'TimeoutError';
  readonly code = 'timeout';
  readonly kind: TimeoutKind;

  constructor(kind: TimeoutKind, message: string, details: ErrorDetails = {}) {
    super(message, details);
    this.kind = kind;
  }
}
