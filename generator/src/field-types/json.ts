import type { FieldType } from './field-type.ts';

/** Any BSON value. */
export const jsonType: FieldType = {
  name: 'json',
  description: 'Any value that BSON has: null, numbers, texts, arrays, documents. Not checked further.',
  examples: ['json', '{ type: json, default: {} }'],
  options: {},
  defaultKeywords: {},
  readConstant: (value) => ({ value }),
  value: () => ({ text: 'BsonValue', imports: ['BsonValue'] }),
  canBeId: false,
  innerPaths: 'any',
  comparison: 'any',
  update: {},
  wire: 'any',
  bsonSchema: () => ({}),
  codec: () => 'json',
};
