import type { Segment } from './path.ts';

/** An index signature before it is printed. */
export interface Signature {
  readonly segments: readonly Segment[];
  readonly type: string;
}

/** Signatures by their segments, so that those that begin alike are looked at once. */
interface Branch {
  readonly segment: Segment | undefined;
  readonly children: Map<string, Branch>;
  /** The types of the signatures that end here, each with the number of the first one that has it. */
  readonly types: Map<string, number>;
  /** All branches below this one, and those among them that are positions; found when first asked for. */
  below?: { readonly all: readonly Branch[]; readonly positions: readonly Branch[] };
}

/**
 * Gives the types that each index signature must admit. TypeScript asks of a property that it fits every signature that
 * its name matches, and in a name such as `sections.intro.title` the hole of `sections.${string}` swallows what follows
 * the key. So a signature whose hole can swallow another one's path must admit its type too. Compile-time checks below a
 * key are thereby looser; the runtime's are exact.
 *
 * @param areNumbers whether positions are numbers alone, which keys may be too; else they are `$[x]` as well, and a key
 *   that looks so is not reckoned with
 */
export function widenOverlaps(signatures: readonly Signature[], areNumbers: boolean): readonly (readonly string[])[] {
  const root = branch(undefined);
  for (const [index, signature] of signatures.entries()) insert(root, signature, index);
  return signatures.map(({ segments, type }) => {
    const matcher = new Matcher(segments, areNumbers);
    matcher.match(0, root);
    const others = [...matcher.types].sort(([, left], [, right]) => left - right).map(([other]) => other);
    return [...new Set([type, ...others])];
  });
}

function branch(segment: Segment | undefined): Branch {
  return { segment, children: new Map(), types: new Map() };
}

function insert(root: Branch, { segments, type }: Signature, index: number): void {
  let node = root;
  for (const segment of segments) {
    const label = segment.kind === 'name' ? `name ${segment.name}` : segment.kind;
    const next = node.children.get(label) ?? branch(segment);
    node.children.set(label, next);
    node = next;
  }
  if (!node.types.has(type)) node.types.set(type, index);
}

/** Finds what one pattern matches. Remembers where it was, since holes that swallow lead to one place in many ways. */
class Matcher {
  /** The types of all paths of which some text matches, each with the number of its first signature. */
  readonly types = new Map<string, number>();
  readonly #pattern: readonly Segment[];
  readonly #areNumbers: boolean;
  readonly #visited: readonly Set<Branch>[];

  constructor(pattern: readonly Segment[], areNumbers: boolean) {
    this.#pattern = pattern;
    this.#areNumbers = areNumbers;
    this.#visited = Array.from({ length: pattern.length + 1 }, () => new Set());
  }

  /** Matches the template literal of the pattern, from its segment `from` on, with the paths below `node`. */
  match(from: number, node: Branch): void {
    const visited = this.#visited[from];
    if (visited === undefined || visited.has(node)) return;
    visited.add(node);
    const first = this.#pattern[from];
    if (first === undefined) {
      for (const [type, index] of node.types) addFirst(this.types, type, index);
      return;
    }
    for (const child of branchesMeeting(first, node, this.#areNumbers)) {
      this.match(from + 1, child);
      if (first.kind !== 'key' && first.kind !== 'position') continue;
      // `$[a].replies.$[b]` matches `$[${string}]`: a position swallows up to another one, a key whatever follows.
      const { all, positions } = branchesBelow(child);
      for (const deeper of first.kind === 'key' ? all : positions) this.match(from + 1, deeper);
    }
  }
}

function branchesMeeting(pattern: Segment, { children }: Branch, areNumbers: boolean): readonly Branch[] {
  if (pattern.kind === 'key') return [...children.values()];
  const label = pattern.kind === 'name' ? `name ${pattern.name}` : pattern.kind;
  const isMetByKey = pattern.kind !== 'position' || areNumbers;
  return [children.get(label), isMetByKey ? children.get('key') : undefined].filter((child) => child !== undefined);
}

function branchesBelow(node: Branch): NonNullable<Branch['below']> {
  if (node.below === undefined) {
    const all = [...node.children.values()].flatMap((child) => [child, ...branchesBelow(child).all]);
    node.below = { all, positions: all.filter(({ segment }) => segment?.kind === 'position') };
  }
  return node.below;
}

function addFirst(found: Map<string, number>, type: string, index: number): void {
  const known = found.get(type);
  if (known === undefined || index < known) found.set(type, index);
}
