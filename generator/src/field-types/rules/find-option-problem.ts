import type { YamlValue } from '../../1-parse/document.ts';
import type { OptionSchema, OptionType } from '../field-type.ts';
import { inRange } from './in-range.ts';

/** What an option's schema objects to in a value: a phrase such as `must be a whole number`. */
export function findOptionProblem(schema: OptionSchema, value: YamlValue): string | undefined {
  const types: readonly OptionType[] = typeof schema.type === 'string' ? [schema.type] : schema.type;
  if (!types.some((type) => isOfType(value, type)))
    return `must be ${types.map((type) => TYPE_WORDS[type]).join(' or ')}`;
  if (schema.enum?.includes(value) === false)
    return `must be one of ${schema.enum.map((choice) => `"${String(choice)}"`).join(', ')}`;
  if ((typeof value === 'number' || typeof value === 'bigint') && !inRange(value, schema.minimum, schema.maximum)) {
    return `must be ${rangeWords(schema)}`;
  }
  return undefined;
}

const TYPE_WORDS: Readonly<Record<OptionType, string>> = {
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  string: 'a text',
};

function isOfType(value: YamlValue, type: OptionType): boolean {
  switch (type) {
    case 'boolean':
    case 'string':
      return typeof value === type;
    case 'integer':
      return typeof value === 'bigint' || Number.isInteger(value);
    case 'number':
      return typeof value === 'bigint' || typeof value === 'number';
  }
}

function rangeWords({ minimum, maximum }: OptionSchema): string {
  if (minimum === undefined) return `at most ${maximum}`;
  return maximum === undefined ? `at least ${minimum}` : `from ${minimum} to ${maximum}`;
}
