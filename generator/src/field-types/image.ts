import { fileLikeType } from './rules/file-type.ts';

/** An image. */
export const imageType = fileLikeType({
  name: 'image',
  description: 'An image: a file whose width and height in pixels are kept with it, stored as a document.',
  value: 'ImageValue',
  innerPaths: ['id', 'filename', 'contentType', 'length', 'width', 'height'],
});
