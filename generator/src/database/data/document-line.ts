import { BSON } from 'mongodb';
import type { DumpDocument } from './dump-file.ts';
import { exactDocument } from './exact-document.ts';
import { isWritable } from './is-writable.ts';

const { EJSON } = BSON;

/** A document as a line of a dump, without the line's end. */
export interface DocumentLine {
  readonly text: string;
  /** Whether loading can write it byte for byte. */
  readonly isLoadable: boolean;
}

/**
 * Writes a document as a line.
 *
 * @param bytes the document as the server sent it
 */
export function documentLine(model: string, bytes: Uint8Array): DocumentLine {
  const json = extendedJson(bytes);
  if (json !== undefined) return { text: `{"model":${JSON.stringify(model)},"document":${json}}`, isLoadable: true };
  const text = JSON.stringify({ model, bson: Buffer.from(bytes).toString('base64') });
  return { text, isLoadable: isWritable(bytes) };
}

/** Whether the document of a line can be written as it was read. Throws when the line holds no BSON document. */
export function isLoadable(line: DumpDocument): boolean {
  return !('bson' in line) || isWritable(Buffer.from(line.bson, 'base64'));
}

/** The document of a line, as it is to be inserted. Throws when the line holds no BSON document. */
export function readDocument(line: DumpDocument): object {
  if ('bson' in line) return exactDocument(Buffer.from(line.bson, 'base64'));
  return EJSON.deserialize(line.document, { relaxed: false });
}

/** Canonical Extended JSON, or `undefined` where reading it would not give the same bytes. */
function extendedJson(bytes: Uint8Array): string | undefined {
  try {
    const document = BSON.deserialize(bytes, { promoteValues: false, promoteBuffers: false, bsonRegExp: true });
    const text = EJSON.stringify(document, { relaxed: false });
    const again = BSON.serialize(EJSON.parse(text, { relaxed: false }), { ignoreUndefined: false });
    return Buffer.compare(again, bytes) === 0 ? text : undefined;
  } catch {
    return undefined;
  }
}
