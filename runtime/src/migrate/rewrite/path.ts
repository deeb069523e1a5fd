import type { EditPath } from '../steps/edit.ts';

/** One step of a path: into a field, all items of an array, all values of a map, or all values of a recursive type. */
export type Segment =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'items' }
  | { readonly kind: 'values' }
  | { readonly kind: 'nodes'; readonly type: string };

/** Reads the path of an edit. `$[]`, `$*` and `<Type>` are the only words that are not keys. */
export function parsePath(path: EditPath): readonly Segment[] {
  return path.split('.').map((word): Segment => {
    if (word === '$[]') return { kind: 'items' };
    if (word === '$*') return { kind: 'values' };
    const type = /^<(.+)>$/.exec(word)?.[1];
    return type === undefined ? { kind: 'key', key: word } : { kind: 'nodes', type };
  });
}

/** The place of what holds a field, and the field's key. Throws when the path does not end in a key. */
export function holderOf(path: EditPath): { readonly place: readonly Segment[]; readonly key: string } {
  const segments = parsePath(path);
  const last = segments.at(-1);
  if (last?.kind !== 'key') throw new TypeError(`The path "${path}" does not end in the key of a field.`);
  return { place: segments.slice(0, -1), key: last.key };
}

/** The keys of a path that goes through no array, map or recursive type; undefined for others. */
export function plainKeys(segments: readonly Segment[]): readonly string[] | undefined {
  const keys = segments.flatMap((segment) => (segment.kind === 'key' ? [segment.key] : []));
  return keys.length === segments.length ? keys : undefined;
}
