import type { FieldType } from './field-type.ts';

/** A universally unique id. */
export const uuidType: FieldType = {
  name: 'uuid',
  description: 'A UUID, stored as BSON binary of subtype 4.',
  examples: ['uuid', '{ type: uuid, default: uuid }'],
  options: {},
  defaultKeywords: { uuid: 'uuid' },
  readConstant: (value) =>
    typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
      ? { value: value.toLowerCase() }
      : { problem: 'is no UUID' },
  constantCall: () => ({ text: 'new UUID', imports: ['UUID'] }),
  toExtendedJson: (constant) => ({ $uuid: constant }),
  value: () => ({ text: 'UUID', imports: ['UUID'] }),
  input: () => ({ text: 'UUID | string', imports: ['UUID'] }),
  canBeId: true,
  comparison: 'ordered',
  update: {},
  wire: 'binary',
  bsonSchema: () => ({ bsonType: 'binData' }),
  codec: () => 'uuid',
};
