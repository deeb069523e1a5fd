import type { FieldType } from './field-type.ts';

/** Bytes. */
export const binaryType: FieldType = {
  name: 'binary',
  description: 'Bytes, stored as BSON binary; a Uint8Array in TypeScript.',
  examples: ['binary', '{ type: binary, maxLength: 65536 }'],
  options: {
    subtype: {
      type: 'integer',
      minimum: 0,
      maximum: 255,
      default: 0,
      description: 'BSON subtype: 0 for plain bytes, 128 and above for kinds of your own.',
      examples: [0, 128],
    },
    maxLength: {
      type: 'integer',
      minimum: 0,
      maximum: 16_777_216,
      description: 'Greatest number of bytes.',
      examples: [65536],
    },
  },
  check: ({ subtype }) =>
    typeof subtype === 'number' && RESERVED_SUBTYPES.has(subtype)
      ? [
          {
            option: 'subtype',
            message: `subtype ${subtype} is kept by BSON for a use of its own`,
            hint: subtypeHint(subtype),
          },
        ]
      : [],
  defaultKeywords: {},
  readConstant: () => ({ problem: 'is text or a number, and bytes have no notation here' }),
  value: () => ({ text: 'Uint8Array' }),
  canBeId: true,
  comparison: 'ordered',
  update: {},
  wire: 'binary',
  bsonSchema: () => ({ bsonType: 'binData' }),
  codec: () => 'binary',
  codecOptions: (options) => options,
};

/** Old binary, the UUIDs, encrypted, compressed column, sensitive and vector: https://bsonspec.org/spec.html */
const RESERVED_SUBTYPES: ReadonlySet<number> = new Set([2, 3, 4, 6, 7, 8, 9]);

function subtypeHint(subtype: number): string {
  return subtype === 3 || subtype === 4 ? 'Write "type: uuid" for UUIDs.' : 'Use 0, or 128 and above.';
}
