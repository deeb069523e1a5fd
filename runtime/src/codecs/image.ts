import type { Codec } from './codec.ts';
import { shape } from './declare-shape.ts';
import { embedded } from './embedded.ts';
import { type FileValue, fileFields } from './file.ts';
import { int } from './int.ts';

/** An image that is kept elsewhere, as rows hold it. Width and height are in pixels. */
export interface ImageValue extends FileValue {
  readonly width: number;
  readonly height: number;
}

const imageShape = /* @__PURE__ */ shape('ImageValue', () => ({
  ...fileFields(),
  width: { codec: int({ min: 1 }) },
  height: { codec: int({ min: 1 }) },
}));

/** An image: a file whose width and height are kept with it, stored as a document. */
export function image(): Codec {
  return embedded(() => imageShape);
}
