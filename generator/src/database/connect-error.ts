/** Why there is no database to work on. */
export type ConnectErrorCode =
  /** Neither `--uri` nor `MONGODB_URI` is given. */
  | 'database/no-uri'
  /** What is given is no MongoDB URI. */
  | 'database/bad-uri'
  /** The URI names no database. */
  | 'database/no-name'
  /** The server does not take the user or the password. */
  | 'database/not-authorized'
  /** Nobody answers. */
  | 'database/unreachable';

/** There is no database to work on. The message says what to do, and never quotes a password. */
export class ConnectError extends Error {
  override readonly name = 'ConnectError';
  readonly code: ConnectErrorCode;

  constructor(code: ConnectErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
  }
}
