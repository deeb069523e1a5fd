import { type CharacterSet, overlaps } from './character-set.ts';
import type { PatternNode } from './pattern-node.ts';

/** How a pattern can be slow: `loop` takes exponential time, `search` more than linear time. */
export type Ambiguity = 'loop' | 'search';

/** A place of the pattern that consumes a character (Glushkov's positions), and where matching can go from it. */
interface Position {
  readonly set: CharacterSet;
  readonly follow: Position[];
}

interface Fragment {
  readonly nullable: boolean;
  readonly first: readonly Position[];
  readonly last: readonly Position[];
  readonly all: readonly Position[];
}

/**
 * Judges how long a backtracking engine can take. A repetition whose body can match one text in two ways takes
 * exponential time; so each repetition's body must be strongly deterministic (Brüggemann-Klein 1993: no position is
 * followed twice by overlapping ones, counting the way back). That refuses some harmless patterns, and no harmful one passes.
 */
export function findAmbiguity(pattern: PatternNode): Ambiguity | undefined {
  const judge = new Judge();
  const whole = judge.visit(pattern);
  if (judge.hasAmbiguousLoop) return 'loop';
  const isLinear = !judge.hasUnboundedRepeat || (startsAnchored(pattern) && judge.isDeterministic(whole));
  return isLinear ? undefined : 'search';
}

class Judge {
  hasAmbiguousLoop = false;
  hasUnboundedRepeat = false;

  visit(node: PatternNode): Fragment {
    switch (node.kind) {
      case 'character': {
        const position: Position = { set: node.set, follow: [] };
        return { nullable: false, first: [position], last: [position], all: [position] };
      }
      case 'anchor':
        return EMPTY;
      case 'look':
        this.visit(node.body);
        return EMPTY;
      case 'sequence':
        return node.parts.map((part) => this.visit(part)).reduce(concatenate, EMPTY);
      case 'choice':
        return node.options.map((option) => this.visit(option)).reduce(alternate);
      case 'repeat':
        return this.#repeat(node.body, node.least, node.most);
    }
  }

  #repeat(node: PatternNode, least: number, most: number): Fragment {
    const body = this.visit(node);
    if (most === Number.POSITIVE_INFINITY) this.hasUnboundedRepeat = true;
    if (most > 1) {
      link(body.last, body.first);
      if (node.kind !== 'character' && (body.nullable || !this.isDeterministic(body))) this.hasAmbiguousLoop = true;
    }
    return { ...body, nullable: body.nullable || least === 0 };
  }

  isDeterministic(fragment: Fragment): boolean {
    return isUnambiguous(fragment.first) && fragment.all.every(({ follow }) => isUnambiguous(follow));
  }
}

const EMPTY: Fragment = { nullable: true, first: [], last: [], all: [] };

function concatenate(left: Fragment, right: Fragment): Fragment {
  link(left.last, right.first);
  return {
    nullable: left.nullable && right.nullable,
    first: left.nullable ? [...left.first, ...right.first] : left.first,
    last: right.nullable ? [...left.last, ...right.last] : right.last,
    all: [...left.all, ...right.all],
  };
}

function alternate(left: Fragment, right: Fragment): Fragment {
  return {
    nullable: left.nullable || right.nullable,
    first: [...left.first, ...right.first],
    last: [...left.last, ...right.last],
    all: [...left.all, ...right.all],
  };
}

function link(from: readonly Position[], to: readonly Position[]): void {
  for (const position of from) position.follow.push(...to);
}

function isUnambiguous(positions: readonly Position[]): boolean {
  return positions.every((position, index) =>
    positions.slice(index + 1).every((other) => !overlaps(position.set, other.set)),
  );
}

function startsAnchored(node: PatternNode): boolean {
  if (node.kind === 'anchor') return node.start;
  if (node.kind === 'choice') return node.options.every(startsAnchored);
  if (node.kind !== 'sequence') return false;
  const [first] = node.parts;
  return first !== undefined && startsAnchored(first);
}
