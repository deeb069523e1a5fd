/** A `mongod` was found, but it ended before it served. The message carries what its log says. */
export class ServerStartError extends Error {
  override readonly name = 'ServerStartError';
  readonly code = 'server/start-failed';
  /** The exit code of `mongod` (48: port in use, 100: data folder unusable), null when a signal ended it. */
  readonly exitCode: number | null;

  constructor(message: string, exitCode: number | null) {
    super(message);
    this.exitCode = exitCode;
  }
}
