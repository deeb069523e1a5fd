import type { FieldType } from './field-type.ts';

/** True or false. */
export const boolType: FieldType = {
  name: 'bool',
  description: 'True or false, stored as a BSON bool.',
  examples: ['bool', '{ type: bool, default: false }'],
  options: {},
  defaultKeywords: {},
  readConstant: (value) => (typeof value === 'boolean' ? { value } : { problem: 'is neither true nor false' }),
  value: () => ({ text: 'boolean' }),
  canBeId: true,
  comparison: 'equality',
  update: {},
  wire: 'bool',
  bsonSchema: () => ({ bsonType: 'bool' }),
  codec: () => 'bool',
};
