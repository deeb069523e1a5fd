import { type ClientSession, type Db, type Document, MongoServerError } from 'mongodb';
import { inParts } from '../exact/in-parts.ts';

/** Statements in one command: they hold whole documents, and a command takes 48 MB. */
const largestCommand = { bytes: 16 * 1024 * 1024, count: 1000 };

/** What is written of one document, and about its size in bytes. */
interface Statement {
  readonly statement: Document;
  readonly size: number;
}

/** A write command without its statements, such as `{ update: 'posts' }`. */
export interface WriteTarget {
  readonly database: Db;
  readonly session?: ClientSession;
  readonly command: Document;
  /** What the statements are called in the command. */
  readonly statements: 'documents' | 'updates' | 'deletes';
}

/**
 * Sends a write as a command, since the driver's own methods refuse or change documents with keys that look like operators.
 * The collection's validator is not asked: documents that it refuses were there before, and the last step looks at all.
 * Gives how many documents were written.
 */
export async function sendWrites(target: WriteTarget, statements: readonly Statement[]): Promise<number> {
  let written = 0;
  for (const part of inParts(statements, ({ size }) => size, largestCommand)) {
    const sent = part.map(({ statement }) => statement);
    written += await send(target, sent);
  }
  return written;
}

async function send({ database, session, command, statements: name }: WriteTarget, part: Document[]): Promise<number> {
  const bypass = name === 'deletes' ? {} : { bypassDocumentValidation: true };
  const answer = await database.command({ ...command, ...bypass, [name]: part }, { ...(session && { session }) });
  const [error] = answer.writeErrors ?? [];
  if (error !== undefined) throw new MongoServerError({ ...error, message: error.errmsg });
  return answer.nModified ?? answer.n ?? 0;
}
