import type { YamlValue } from '../../1-parse/document.ts';

/** Whether a value is within inclusive bounds. Bounds that are absent (or of another type, and reported elsewhere) do not bind. */
export function inRange(
  value: number | bigint | string,
  minimum: YamlValue | undefined,
  maximum: YamlValue | undefined,
): boolean {
  return !(isBelow(value, minimum) || isBelow(maximum, value));
}

/** Compares numbers with numbers and texts with texts; nothing else is below anything. */
export function isBelow(left: YamlValue | undefined, right: YamlValue | undefined): boolean {
  if (isNumeric(left) && isNumeric(right)) return left < right;
  if (typeof left === 'string' && typeof right === 'string') return left < right;
  return false;
}

function isNumeric(value: YamlValue | undefined): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}
