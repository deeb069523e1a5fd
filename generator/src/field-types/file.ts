import { fileLikeType, fileMembers } from './rules/file-type.ts';

/** A file. */
export const fileType = fileLikeType({
  name: 'file',
  description: 'A file: its id, file name, content type and length in bytes, stored as a document.',
  value: 'FileValue',
  members: fileMembers,
});
