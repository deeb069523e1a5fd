import { escapeInvisible } from '../../../diagnostics/fill-template.ts';

/** How a value is laid out. */
export interface MqlLayout {
  /** How far lines after the first are indented. */
  readonly indent?: number;
  /** How many columns are taken before the value on its first line; as many as `indent` when absent. */
  readonly lead?: number;
  /** Columns that there are; nothing is printed wider where it can be broken. */
  readonly width?: number;
  /** How many levels are printed; what lies deeper is `{…}` or `[…]`. */
  readonly depth?: number;
  /** How many characters of a string are printed. */
  readonly longest?: number;
}

/** Printed as `…`: stands for what was left out. */
export const leftOut = Symbol('left out');

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

/** A value of Extended JSON as people write it in MongoDB's shell: on one line where it fits, else on several. */
export function mqlText(value: unknown, layout: MqlLayout = {}): string {
  const { indent = 0, lead = indent, width = 100, depth = Number.POSITIVE_INFINITY } = layout;
  const line = onOneLine(value, layout);
  // One more column for the comma that may follow.
  if (lead + line.length < width || !isNested(value) || depth <= 0) return line;
  const [only, another] = Array.isArray(value) ? value : [];
  if (another === undefined && isNested(only)) return `[${mqlText(only, { ...layout, lead: lead + 1 })}]`;
  const inner = { ...layout, indent: indent + 2, depth: depth - 1 };
  const items = Array.isArray(value)
    ? value.map((item) => mqlText(item, { ...inner, lead: indent + 2 }))
    : Object.entries(value).map(([key, item]) => {
        const start = `${keyText(key)}: `;
        return start + mqlText(item, { ...inner, lead: indent + 2 + start.length });
      });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const margin = ' '.repeat(indent);
  return `${open}\n${items.map((item) => `${margin}  ${item},\n`).join('')}${margin}${close}`;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null && shellWord(value) === undefined;
}

function onOneLine(value: unknown, layout: MqlLayout): string {
  if (value === leftOut) return '…';
  const word = shellWord(value);
  if (word !== undefined) return word;
  if (typeof value === 'string') return stringText(value, layout);
  if (typeof value !== 'object' || value === null) return escapeInvisible(JSON.stringify(value) ?? 'undefined');
  const { depth = Number.POSITIVE_INFINITY } = layout;
  const inner = { ...layout, depth: depth - 1 };
  if (Array.isArray(value)) {
    if (depth <= 0 && value.length > 0) return '[…]';
    return `[${value.map((item) => onOneLine(item, inner)).join(', ')}]`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  if (depth <= 0) return '{…}';
  return `{ ${entries.map(([key, item]) => `${keyText(key)}: ${onOneLine(item, inner)}`).join(', ')} }`;
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

function stringText(text: string, { longest = Number.POSITIVE_INFINITY }: MqlLayout): string {
  return quoted(text.length > longest ? `${text.slice(0, longest)}…` : text);
}

function keyText(key: string): string {
  return /^[$A-Za-z_][$\w]*$/.test(key) ? key : quoted(key);
}

function quoted(value: unknown): string {
  return escapeInvisible(JSON.stringify(String(value)));
}
