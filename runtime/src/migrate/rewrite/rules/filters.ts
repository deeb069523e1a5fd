import type { Document } from 'mongodb';
import { plainKeys, type Segment } from '../path.ts';

/**
 * A necessary condition for something at a path, which the server answers without evaluating expressions. Arrays of
 * arrays and maps are beyond paths of `find`, so the condition ends before them.
 */
export function pathFilter(segments: readonly Segment[], condition: Document): Document {
  const keys: string[] = [];
  let wasItems = false;
  for (const segment of segments) {
    if (segment.kind === 'key') keys.push(segment.key);
    else if (segment.kind !== 'items' || wasItems || keys.length === 0) return whereThere(keys);
    wasItems = segment.kind === 'items';
  }
  return keys.some(isHostile) ? whereThere(keys) : { [keys.join('.')]: condition };
}

/** A necessary condition for a field that is missing. */
export function missingFilter(place: readonly Segment[], key: string): Document {
  const keys = plainKeys(place);
  if (keys === undefined || [...keys, key].some(isHostile)) return pathFilter(place, { $exists: true });
  return { [[...keys, key].join('.')]: { $exists: false } };
}

function whereThere(keys: readonly string[]): Document {
  const end = keys.findIndex(isHostile);
  const friendly = end < 0 ? keys : keys.slice(0, end);
  return friendly.length === 0 ? {} : { [friendly.join('.')]: { $exists: true } };
}

/** Numbers are places of arrays to `find`, and `$` begins an operator. */
function isHostile(key: string): boolean {
  return key === '' || key.startsWith('$') || /^\d+$/.test(key);
}

/** The top-level field that a path begins with. */
export function rootsOf(...paths: readonly (readonly Segment[])[]): string[] {
  return [...new Set(paths.flatMap(([first]) => (first?.kind === 'key' ? [first.key] : [])))];
}
