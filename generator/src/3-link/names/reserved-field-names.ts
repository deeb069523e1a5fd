/**
 * Names that a field or a relation cannot have: rows have members of these names, or JavaScript, `await` and the driver
 * look for them in every object.
 */
export const reservedFieldNames: ReadonlySet<string> = new Set([
  'save',
  'reload',
  'delete',
  'plain',
  'then',
  'toJSON',
  'toBSON',
  'toString',
  'toLocaleString',
  'valueOf',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  '_bsontype',
]);
