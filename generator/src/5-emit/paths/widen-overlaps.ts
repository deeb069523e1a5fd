import type { Segment } from './path.ts';

/** An index signature before it is printed. */
export interface Signature {
  readonly segments: readonly Segment[];
  readonly type: string;
}

/**
 * Gives the type of each index signature. TypeScript asks of a property that it fits every signature that its name
 * matches, and in a name such as `sections.intro.title` the hole of `sections.${string}` swallows what follows the key.
 * So a signature whose hole can swallow another one's path must admit its type too. Compile-time checks below a key are
 * thereby looser; the runtime's are exact.
 */
export function widenOverlaps(signatures: readonly Signature[], swallowsPositions: boolean): readonly string[] {
  const greedy = signatures.map(({ segments }) =>
    segments.some((segment) => segment.kind === 'key' || (swallowsPositions && segment.kind === 'position')),
  );
  return signatures.map((signature, index) => {
    if (!greedy[index]) return signature.type;
    const types = new Set([signature.type]);
    for (const other of signatures) {
      if (other !== signature && swallows(signature.segments, other.segments, swallowsPositions)) types.add(other.type);
    }
    return [...types].join(' | ');
  });
}

/** Whether some text of the path `other` matches the template literal of `pattern`. */
function swallows(pattern: readonly Segment[], other: readonly Segment[], swallowsPositions: boolean): boolean {
  const [first, ...rest] = pattern;
  const [head, ...tail] = other;
  if (first === undefined || head === undefined) return first === undefined && head === undefined;
  if (!meets(first, head)) return false;
  if (swallows(rest, tail, swallowsPositions)) return true;
  const isGreedy = first.kind === 'key' || (swallowsPositions && first.kind === 'position');
  if (!isGreedy) return false;
  for (let eaten = 2; eaten <= other.length; eaten++) {
    if (swallows(rest, other.slice(eaten), swallowsPositions)) return true;
  }
  return false;
}

function meets(pattern: Segment, other: Segment): boolean {
  if (pattern.kind === 'key' || other.kind === 'key') return true;
  if (pattern.kind === 'name' && other.kind === 'name') return pattern.name === other.name;
  return pattern.kind === other.kind;
}
