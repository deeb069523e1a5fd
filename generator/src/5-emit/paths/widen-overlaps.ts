import type { Segment } from './path.ts';

/** An index signature before it is printed. */
export interface Signature {
  readonly segments: readonly Segment[];
  readonly type: string;
}

/**
 * Gives the types that each index signature must admit. TypeScript asks of a property that it fits every signature that
 * its name matches, and in a name such as `sections.intro.title` the hole of `sections.${string}` swallows what follows
 * the key. So a signature whose hole can swallow another one's path must admit its type too. Compile-time checks below a
 * key are thereby looser; the runtime's are exact.
 */
export function widenOverlaps(signatures: readonly Signature[]): readonly (readonly string[])[] {
  return signatures.map((signature) => {
    const types = new Set([signature.type]);
    for (const other of signatures) {
      if (other !== signature && matches(signature.segments, other.segments)) types.add(other.type);
    }
    return [...types];
  });
}

/** Whether some text of the path `other` matches the template literal of `pattern`. */
function matches(pattern: readonly Segment[], other: readonly Segment[]): boolean {
  const [first, ...rest] = pattern;
  const [head, ...tail] = other;
  if (first === undefined || head === undefined) return first === undefined && head === undefined;
  if (!meets(first, head)) return false;
  if (matches(rest, tail)) return true;
  if (first.kind !== 'key' && first.kind !== 'position') return false;
  // `$[a].replies.$[b]` matches `$[${string}]`: a position swallows up to another one, a key whatever follows.
  for (const [index, last] of other.entries()) {
    if (index > 0 && (first.kind === 'key' || last.kind === 'position') && matches(rest, other.slice(index + 1)))
      return true;
  }
  return false;
}

function meets(pattern: Segment, other: Segment): boolean {
  if (pattern.kind === 'key' || other.kind === 'key') return true;
  if (pattern.kind === 'name' && other.kind === 'name') return pattern.name === other.name;
  return pattern.kind === other.kind;
}
