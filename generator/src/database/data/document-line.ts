import { BSON } from 'mongodb';
import type { DumpDocument } from './dump-file.ts';
import { exactDocument } from './exact-document.ts';

const { EJSON } = BSON;

/**
 * A document as a line of a dump, without the line's end.
 *
 * @param bytes the document as the server sent it
 */
export function documentLine(model: string, bytes: Uint8Array): string {
  const text = extendedJson(bytes);
  return text === undefined
    ? JSON.stringify({ model, bson: Buffer.from(bytes).toString('base64') })
    : `{"model":${JSON.stringify(model)},"document":${text}}`;
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
