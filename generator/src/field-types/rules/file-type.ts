import type { FieldType } from '../field-type.ts';

/** Makes a field type that describes a file kept elsewhere; `innerPaths` are the keys of the stored document. */
export function fileLikeType(parts: {
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly innerPaths: readonly string[];
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
    innerPaths: parts.innerPaths,
    comparison: 'equality',
    update: {},
    wire: 'any',
    codec: () => parts.name,
  };
}
