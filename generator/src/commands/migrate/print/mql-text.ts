import { escapeInvisible } from '../../../diagnostics/fill-template.ts';

/** Nothing is printed wider where it can be broken. */
const widest = 100;

/** How a value of Extended JSON with one such key is written in MongoDB's shell. */
const shellWords: Readonly<Record<string, (value: unknown) => string>> = {
  $oid: (id) => `ObjectId(${quoted(id)})`,
  $numberInt: String,
  $numberLong: (digits) => `Long(${quoted(digits)})`,
  $numberDouble: (digits) => (/^-?\d+$/.test(String(digits)) ? `${digits}.0` : String(digits)),
  $numberDecimal: (digits) => `Decimal128(${quoted(digits)})`,
  $date: (date) => `ISODate(${quoted(dateText(date))})`,
  $uuid: (uuid) => `UUID(${quoted(uuid)})`,
  $undefined: () => 'undefined',
  $minKey: () => 'MinKey()',
  $maxKey: () => 'MaxKey()',
};

/**
 * A value of Extended JSON as people write it in MongoDB's shell: on one line where it fits, else on several.
 *
 * @param indent how far the lines after the first are indented
 */
export function mqlText(value: unknown, indent = 0): string {
  const word = shellWord(value);
  if (word !== undefined) return word;
  const line = onOneLine(value);
  if (line.length + indent <= widest || typeof value !== 'object' || value === null) return line;
  const inner = ' '.repeat(indent + 2);
  const items = Array.isArray(value)
    ? value.map((item) => mqlText(item, indent + 2))
    : Object.entries(value).map(([key, item]) => `${keyText(key)}: ${mqlText(item, indent + 2)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${' '.repeat(indent)}${close}`;
}

function onOneLine(value: unknown): string {
  const word = shellWord(value);
  if (word !== undefined) return word;
  if (typeof value !== 'object' || value === null) return escapeInvisible(JSON.stringify(value) ?? 'undefined');
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${keyText(key)}: ${onOneLine(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function shellWord(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const [entry, another] = Object.entries(value);
  if (entry === undefined || another !== undefined || !Object.hasOwn(shellWords, entry[0])) return undefined;
  return shellWords[entry[0]]?.(entry[1]);
}

function dateText(date: unknown): string {
  if (typeof date !== 'object' || date === null || !('$numberLong' in date)) return String(date);
  const time = new Date(Number(date.$numberLong));
  return Number.isNaN(time.getTime()) ? String(date.$numberLong) : time.toISOString();
}

function keyText(key: string): string {
  return /^[$A-Za-z_][$\w]*$/.test(key) ? key : quoted(key);
}

function quoted(value: unknown): string {
  return escapeInvisible(JSON.stringify(String(value)));
}
