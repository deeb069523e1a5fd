import { type CharacterSet, overlaps, union } from './character-set.ts';
import type { PatternNode } from './pattern-node.ts';

/**
 * How a pattern can be slow: `loop` takes exponential time, `chain` the length of the text to a high power, `search` more
 * than linear time.
 */
export type Ambiguity = 'loop' | 'chain' | 'search';

/** Repetitions of more turns than this count as endless: tried anew from each place of a text, they are no longer short. */
const MOST_TURNS = 50;

/** Repetitions of more turns than this multiply when several of them can match the same characters. */
const FEW_TURNS = 2;

/** How many repetitions that can match the same characters a pattern may have, unless it is deterministic. */
const LONGEST_CHAIN = 3;

/** At how many places a pattern may have two ways to go on by one character; each may double the time. */
const MOST_CHOICES = 8;

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
  const choices = judge.choicesInLooks + countChoices(whole);
  if (choices > MOST_CHOICES) return 'chain';
  const isDeterministic = choices === 0;
  if (!isDeterministic && judge.longestChain() > LONGEST_CHAIN) return 'chain';
  if (!judge.hasEndlessRepeat) return undefined;
  return isDeterministic && startsAnchored(pattern) ? undefined : 'search';
}

class Judge {
  hasAmbiguousLoop = false;
  choicesInLooks = 0;
  hasEndlessRepeat = false;
  /** What the repetitions match, each as one set. */
  readonly repeats: CharacterSet[] = [];

  visit(node: PatternNode): Fragment {
    switch (node.kind) {
      case 'character': {
        const position: Position = { set: node.set, follow: [] };
        return { nullable: false, first: [position], last: [position], all: [position] };
      }
      case 'anchor':
        return EMPTY;
      case 'look':
        this.choicesInLooks += countChoices(this.visit(node.body));
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
    if (most > MOST_TURNS) this.hasEndlessRepeat = true;
    if (most > FEW_TURNS && most !== least) this.repeats.push(union(body.all.map(({ set }) => set)));
    if (most > 1) {
      link(body.last, body.first);
      if (node.kind !== 'character' && (body.nullable || countChoices(body) > 0)) this.hasAmbiguousLoop = true;
    }
    return { ...body, nullable: body.nullable || least === 0 };
  }

  /** The greatest number of repetitions that share characters with one of them. */
  longestChain(): number {
    return Math.max(0, ...this.repeats.map((set) => this.repeats.filter((other) => overlaps(set, other)).length));
  }
}

/** At how many places two ways to go on begin with the same character; none makes a fragment deterministic. */
function countChoices({ first, all }: Fragment): number {
  return [first, ...all.map(({ follow }) => follow)].filter((next) => !isUnambiguous(next)).length;
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
