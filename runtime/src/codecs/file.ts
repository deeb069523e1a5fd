import type { ObjectId } from 'mongodb';
import type { Codec } from './codec.ts';
import { shape } from './declare-shape.ts';
import { embedded } from './embedded.ts';
import { fileLength } from './file-length.ts';
import { objectId } from './object-id.ts';
import { string } from './string.ts';

/** A file that is kept elsewhere, as rows hold it. */
export interface FileValue {
  readonly id: ObjectId;
  readonly filename: string;
  /** Its media type, such as `application/pdf`. */
  readonly contentType: string;
  /** In bytes. */
  readonly length: number;
}

/** The fields of `FileValue`. */
export const fileFields = () => ({
  id: { codec: objectId() },
  filename: { codec: string() },
  contentType: { codec: string() },
  length: { codec: fileLength() },
});

// Marked pure, so that a bundle of models without files leaves it out.
const fileShape = /* @__PURE__ */ shape('FileValue', fileFields);

/** A file: its id, file name, content type and length in bytes, stored as a document. */
export function file(): Codec {
  return embedded(() => fileShape);
}
