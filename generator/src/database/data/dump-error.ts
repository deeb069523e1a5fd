/** Why a dump cannot be written or loaded. */
export type DumpErrorCode =
  | 'dump/unreadable'
  | 'dump/exists'
  | 'dump/not-a-dump'
  | 'dump/damaged'
  | 'dump/other-models'
  | 'dump/unknown-model'
  | 'dump/occupied';

/** A dump that cannot be written or loaded. Nothing was written. */
export class DumpError extends Error {
  override readonly name = 'DumpError';
  readonly code: DumpErrorCode;

  constructor(code: DumpErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
