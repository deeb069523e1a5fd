import type { BsonAlias, Snapshot, SnapshotOwner, SnapshotSlot } from '@espalier/runtime/migrate';
import { escaped } from '../escape.ts';

/** What `documents.ts` is printed from. */
export interface DocumentsText {
  readonly snapshot: Snapshot;
  /** The name of the migration before; absent for the first one. */
  readonly previous?: string;
  readonly importExtension: 'js' | 'ts';
}

const header =
  '// The stored documents before and after this migration, for its types. Made by `espalier migrate make`.';
const width = 80;

/** What the engine reads: `int64` as a bigint, so that no digit is lost, and the driver's own classes. */
const types: Readonly<Record<BsonAlias, string>> = {
  string: 'string',
  int: 'number',
  long: 'bigint',
  double: 'number',
  decimal: 'Decimal128',
  bool: 'boolean',
  date: 'Date',
  objectId: 'ObjectId',
  binData: 'Binary',
  regex: 'BSONRegExp',
  object: 'Document',
  any: 'unknown',
};
const ofDriver = new Set(['Binary', 'BSONRegExp', 'Decimal128', 'Document', 'ObjectId']);

/** The text of `documents.ts`. */
export function documentsText({ snapshot, previous, importExtension }: DocumentsText): string {
  const used = new Set<string>();
  const owners = [...entries(snapshot.models), ...entries(snapshot.embedded)].map(([name, owner]) =>
    printOwner(documentName(name), owner, used),
  );
  const enums = entries(snapshot.enums).map(([name, values]) =>
    printUnion(
      valueName(name),
      values.map(({ value }) => escaped.stringLiteral(value)),
    ),
  );
  const imports = [...used].sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)).join(', ');
  const before =
    previous === undefined
      ? 'export type Before = Record<never, never>;\n'
      : `export type { After as Before } from ${escaped.stringLiteral(`../${previous}/documents.${importExtension}`)};\n`;
  const head = [header, ...(imports === '' ? [] : [`import type { ${imports} } from 'mongodb';`])].join('\n');
  return [`${head}\n`, before, printAfter(snapshot), ...owners, ...enums].join('\n');
}

function printAfter({ models }: Snapshot): string {
  const members = entries(models).map(
    ([name, { collection }]) => `  readonly ${escaped.propertyKey(collection)}: ${documentName(name)};\n`,
  );
  if (members.length === 0) return 'export type After = Record<never, never>;\n';
  return `export interface After {\n${members.sort().join('')}}\n`;
}

function printOwner(name: string, { fields }: SnapshotOwner, used: Set<string>): string {
  const members = entries(fields).map(([, field]) => {
    const key = escaped.propertyKey(field.stored) + (field.optional ? '?' : '');
    return `  ${key}: ${slotText(field, used)};\n`;
  });
  return members.length === 0
    ? `export type ${name} = Record<never, never>;\n`
    : `export interface ${name} {\n${members.join('')}}\n`;
}

function slotText({ type, nullable }: SnapshotSlot, used: Set<string>): string {
  const text = typeText(type, used);
  return nullable && text !== 'unknown' ? `${text} | null` : text;
}

function typeText(type: SnapshotSlot['type'], used: Set<string>): string {
  switch (type.kind) {
    case 'scalar': {
      const text = types[type.bson];
      if (ofDriver.has(text)) used.add(text);
      return text;
    }
    case 'enum':
      return valueName(type.name);
    case 'embedded':
      return documentName(type.name);
    case 'array': {
      const item = slotText(type.items, used);
      return item.endsWith(' | null') ? `(${item})[]` : `${item}[]`;
    }
    case 'map':
      return `Record<string, ${slotText(type.values, used)}>`;
  }
}

function printUnion(name: string, members: readonly string[]): string {
  const line = `export type ${name} = ${members.join(' | ')};`;
  if (line.length <= width) return `${line}\n`;
  return `export type ${name} =\n${members.map((text) => `  | ${text}`).join('\n')};\n`;
}

/** Endings of their own keep the names apart from each other and from those of the language, such as `Date`. */
function documentName(name: string): string {
  return `${name}Document`;
}

function valueName(name: string): string {
  return `${name}Value`;
}

function entries<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
}
