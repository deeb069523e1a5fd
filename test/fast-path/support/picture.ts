import { inspect } from 'node:util';
import type { CompiledCodecs } from './compile-codecs.ts';

const options = { depth: 300, maxArrayLength: null, maxStringLength: null, breakLength: 200, compact: false };

/**
 * A value as text that tells all that can be told apart: classes, bits, the order of keys, hidden keys. Comparisons
 * of test libraries find no two invalid dates equal, and take a key `constructor` for the class.
 */
export function picture(codecs: CompiledCodecs, value: unknown): string {
  return [inspect(value, options), ...hiddenKeys(codecs, value, '')].join('\n');
}

function hiddenKeys(codecs: CompiledCodecs, value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null || '_bsontype' in value) return [];
  const hidden = codecs.runtime.hiddenKeys(value);
  return [
    ...(hidden === undefined ? [] : [`${path} hides ${inspect(hidden, options)}`]),
    ...Object.entries(value).flatMap(([key, item]) => hiddenKeys(codecs, item, `${path}.${key}`)),
  ];
}
