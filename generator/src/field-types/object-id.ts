import type { FieldType } from './field-type.ts';

/** MongoDB's own kind of id. */
export const objectIdType: FieldType = {
  name: 'objectId',
  description: "MongoDB's own id of 12 bytes, stored as a BSON ObjectId.",
  examples: ['objectId', '{ type: objectId, default: newId }'],
  options: {},
  defaultKeywords: { newId: 'newId' },
  readConstant: (value) =>
    typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value)
      ? { value: value.toLowerCase() }
      : { problem: 'is no id of 24 hexadecimal digits' },
  constantCall: () => ({ text: 'new ObjectId', imports: ['ObjectId'] }),
  toExtendedJson: (constant) => ({ $oid: constant }),
  value: () => ({ text: 'ObjectId', imports: ['ObjectId'] }),
  canBeId: true,
  comparison: 'ordered',
  update: {},
  wire: 'objectId',
  bsonSchema: () => ({ bsonType: 'objectId' }),
  codec: () => 'objectId',
};
