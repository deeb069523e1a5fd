import type { BsonSchema, FieldType } from '../field-type.ts';

/** Makes a field type that describes a file kept elsewhere; `members` are the keys of the stored document. */
export function fileLikeType(parts: {
  readonly name: string;
  readonly description: string;
  readonly value: string;
  /** The keys of the stored document with what stands under them. */
  readonly members: Readonly<Record<string, BsonSchema>>;
}): FieldType {
  return {
    name: parts.name,
    description: parts.description,
    examples: [parts.name, `${parts.name}?`],
    options: {},
    defaultKeywords: {},
    readConstant: () => ({ problem: `is no ${parts.name}: it exists only once it has been uploaded` }),
    value: () => ({ text: parts.value, imports: [parts.value] }),
    canBeId: false,
    innerPaths: Object.keys(parts.members),
    comparison: 'equality',
    update: {},
    wire: 'any',
    bsonSchema: () => ({ bsonType: 'object', required: Object.keys(parts.members), properties: parts.members }),
    codec: () => parts.name,
  };
}

/** What both files and images are stored with. */
export const fileMembers = {
  id: { bsonType: 'objectId' },
  filename: { bsonType: 'string' },
  contentType: { bsonType: 'string' },
  length: { bsonType: 'long', minimum: 0 },
} as const satisfies Readonly<Record<string, BsonSchema>>;
