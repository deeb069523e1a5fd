import { fileLikeType, fileMembers } from './rules/file-type.ts';

/** An image. */
export const imageType = fileLikeType({
  name: 'image',
  description: 'An image: a file whose width and height in pixels are kept with it, stored as a document.',
  value: 'ImageValue',
  members: { ...fileMembers, width: { bsonType: 'int', minimum: 1 }, height: { bsonType: 'int', minimum: 1 } },
});
