/** Code that is laid out when it is printed: on one line where it fits, else broken as Prettier and Biome would. */
export type Code = string | CodeList | CodeLines;

/** Code in brackets: a call, an object, an array. */
export interface CodeList {
  readonly kind: 'call' | 'object' | 'array';
  /** What stands before the bracket: a key with its colon, the name of a function. */
  readonly prefix: string;
  readonly items: readonly Code[];
}

/** Code of several lines that is laid out already. */
export interface CodeLines {
  readonly kind: 'lines';
  readonly prefix: string;
  readonly lines: readonly string[];
}

/** Both formatters' default. */
const width = 80;
const step = '  ';
const brackets = { call: ['(', ')'], object: ['{', '}'], array: ['[', ']'] } as const;

/** A call of a function. */
export function call(name: string, ...items: readonly Code[]): CodeList {
  return { kind: 'call', prefix: name, items };
}

/** An object of members that say their keys themselves; see `member`. */
export function object(items: readonly Code[]): CodeList {
  return { kind: 'object', prefix: '', items };
}

/** An array. */
export function array(items: readonly Code[]): CodeList {
  return { kind: 'array', prefix: '', items };
}

/** A member of an object. `key` is printed as it is. */
export function member(key: string, value: Code): Code {
  return typeof value === 'string' ? `${key}: ${value}` : { ...value, prefix: `${key}: ${value.prefix}` };
}

/** The code as text. Its first line is not indented, since something may stand before it. */
export function printCode(code: Code, indent: string): string {
  if (typeof code === 'string') return code;
  if (code.kind === 'lines') return code.prefix + code.lines.join(`\n${indent}`);
  const flat = flatText(code);
  // A comma or a semicolon follows.
  if (flat !== undefined && indent.length + flat.length < width) return flat;
  return hugged(code, indent) ?? broken(code, indent);
}

function broken({ kind, prefix, items }: CodeList, indent: string): string {
  const [open, close] = brackets[kind];
  const inner = indent + step;
  return `${prefix}${open}\n${items.map((item) => `${inner}${printCode(item, inner)},\n`).join('')}${indent}${close}`;
}

/** A call whose last argument is an object or array keeps it at its brackets: `rewrite('posts', [` and a line break. */
function hugged({ kind, prefix, items }: CodeList, indent: string): string | undefined {
  const last = items.at(-1);
  const before = items.at(-2);
  if (kind !== 'call' || last === undefined || typeof last === 'string' || last.kind === 'lines') return undefined;
  if (last.kind === 'call' || last.items.length === 0) return undefined;
  if (typeof before === 'object' && before.kind === last.kind) return undefined;
  const others = items.slice(0, -1).map(flatText);
  if (others.includes(undefined)) return undefined;
  const start = `${prefix}(${others.map((text) => `${text}, `).join('')}`;
  if (indent.length + start.length >= width) return undefined;
  return `${start}${broken(last, indent)})`;
}

/** The code on one line; `undefined` when it has to be broken. */
function flatText(code: Code): string | undefined {
  if (typeof code === 'string') return code;
  if (code.kind === 'lines' || isTable(code)) return undefined;
  const items = code.items.map(flatText);
  if (items.includes(undefined)) return undefined;
  const [open, close] = brackets[code.kind];
  const inner = items.join(', ');
  return code.kind === 'object' && inner !== ''
    ? `${code.prefix}${open} ${inner} ${close}`
    : code.prefix + open + inner + close;
}

/** Several objects of several members are put one below the other, however short they are. */
function isTable({ kind, items }: CodeList): boolean {
  const isRow = (item: Code) => typeof item === 'object' && item.kind === 'object' && item.items.length > 1;
  return kind === 'array' && items.length > 1 && items.every(isRow);
}
