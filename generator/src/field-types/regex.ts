import type { FieldType } from './field-type.ts';

/** A regular expression as a value. */
export const regexType: FieldType = {
  name: 'regex',
  description: 'A regular expression as a value of its own, stored as a BSON regular expression.',
  examples: ['regex', 'regex?'],
  options: {},
  defaultKeywords: {},
  readConstant: (value) =>
    typeof value === 'string' && !value.includes('\0') ? { value } : { problem: 'is no regular expression' },
  constantCall: () => ({ text: 'new BSONRegExp', imports: ['BSONRegExp'] }),
  toExtendedJson: (constant) => ({ $regularExpression: { pattern: constant, options: '' } }),
  value: () => ({ text: 'BSONRegExp', imports: ['BSONRegExp'] }),
  input: () => ({ text: 'BSONRegExp | RegExp', imports: ['BSONRegExp'] }),
  canBeId: false,
  comparison: 'equality',
  update: {},
  wire: 'regex',
  bsonSchema: () => ({ bsonType: 'regex' }),
  codec: () => 'regex',
};
