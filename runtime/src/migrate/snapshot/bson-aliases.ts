/** The BSON types that scalars are stored as, by their aliases. */
export const storedTypes = [
  'string',
  'int',
  'long',
  'double',
  'decimal',
  'bool',
  'date',
  'objectId',
  'binData',
  'regex',
  'object',
] as const;

/** The same, and `any` for what is stored as it comes. */
export const bsonAliases = [...storedTypes, 'any'] as const;
