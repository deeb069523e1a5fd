import { type ErrorDetails, EspalierError } from './espalier-error.ts';

/** The server refused a command for a reason that has no class of its own. The server's words are in `cause`. */
export class ServerError extends EspalierError {
  override readonly name = 'ServerError';
  readonly code = 'server';
  /** MongoDB's error code, such as 9 for `FailedToParse`. */
  readonly serverCode: number | undefined;

  constructor(serverCode: number | undefined, codeName: string | undefined, details: ErrorDetails = {}) {
    super(`The server refused the command (${serverCode ?? 'no code'}${codeName ? `, ${codeName}` : ''})`, details);
    this.serverCode = serverCode;
  }
}
