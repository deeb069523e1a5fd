import { findNameProblem } from '../../3-link/names/name-problem.ts';
import { reservedFieldNames } from '../../3-link/names/reserved-field-names.ts';

const SHORTEST_PATTERN = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;
const LONGEST = 100;

/** Whether a key of the database can be that of a declared field at all. */
export function canBeStored(key: string): boolean {
  if (key === '' || key.length > LONGEST || key.startsWith('$') || key.includes('.') || /^\d+$/.test(key)) return false;
  if (['__proto__', '_bsontype', 'toBSON'].includes(key)) return false;
  return !/[\p{Cc}\p{Cs}]/u.test(key) && key.normalize('NFC') === key;
}

/** A name for the field under this key which is not `taken` yet: the key itself when it can be. */
export function fieldNameOf(key: string, taken: ReadonlySet<string>): string {
  if (isFieldName(key) && !taken.has(key)) return key;
  const words = key.split(/[^\p{L}\p{M}\p{N}_]+/u).filter((word) => word !== '');
  const joined = words.map((word, index) => (index === 0 ? word : capitalized(word))).join('');
  const start = /^[\p{L}_]/u.test(joined) ? joined : `field${capitalized(joined)}`;
  const unreserved = start.replace(/^_+(?=_)/, '');
  const base = isFieldName(unreserved)
    ? unreserved
    : isFieldName(`${unreserved}Value`)
      ? `${unreserved}Value`
      : 'field';
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}${number}`;
    if (!taken.has(name)) return name;
  }
}

function isFieldName(name: string): boolean {
  if (!SHORTEST_PATTERN.test(name) || name.length > LONGEST || findNameProblem(name) !== undefined) return false;
  return !reservedFieldNames.has(name) && !name.startsWith('__');
}

function capitalized(word: string): string {
  return word.replace(/^./u, (first) => first.toUpperCase());
}
