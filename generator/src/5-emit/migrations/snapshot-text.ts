import { canonicalValue, type JsonValue, type Snapshot } from '@espalier/runtime/migrate';

const width = 80;

/**
 * The text of `snapshot.json`: canonical, so that the same models give the same bytes, with a line for each member.
 * @param replaces of a squash, the names of the migrations that it stands for
 */
export function snapshotText(snapshot: Snapshot, replaces?: readonly string[]): string {
  return `${print(canonicalValue({ ...snapshot, replaces }), '', 0)}\n`;
}

/** `used`: how much of the line is taken by what stands before. */
function print(value: JsonValue, indent: string, used: number): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  if (isList(value)) {
    const flat = flatList(value);
    // Formatters join short lists; had they anything to join here, they would break the seal.
    if (flat !== undefined && indent.length + used + flat.length < width) return flat;
    return `[\n${value.map((item) => inner + print(item, inner, 0)).join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(([key, member]) => {
    const start = `${JSON.stringify(key)}: `;
    return `${inner}${start}${print(member, inner, start.length)}`;
  });
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}

function flatList(value: JsonValue): string | undefined {
  if (!isList(value)) return value === null || typeof value !== 'object' ? JSON.stringify(value) : undefined;
  const items = value.map(flatList);
  return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
