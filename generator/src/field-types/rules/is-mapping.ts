import type { YamlMapping } from '../../1-parse/document.ts';

/** Whether a value is a mapping: neither a scalar nor a sequence. */
export function isMapping(value: unknown): value is YamlMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
