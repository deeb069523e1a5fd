import type { Field, FieldOwner, Slot } from '../../3-link/model-graph.ts';
import type { Path, Segment } from './path.ts';
import { isPattern } from './path-key.ts';

/**
 * How paths go through arrays. `asked`, as in filters, and `read`, as in orders and results: by any element
 * (`comments.text`), or by one (`comments.0.text`). `addressed`: as updates must, always by position, which for the
 * first array may be the element that the filter matched (`comments.$.text`).
 */
export type ArrayStyle = 'asked' | 'read' | 'addressed';

/** How often one type may stand on a path: recursion is printed to this depth, beyond it `path()` helps. */
const deepestRecursion: Readonly<Record<ArrayStyle, number>> = { asked: 3, read: 2, addressed: 2 };

/** How many embedded types may stand on a path. */
const deepestNesting = 8;

/**
 * In how many arrays, counted from the document, a path may have a position. Where it may also go without one, each
 * such array doubles the number of paths.
 */
const positionedArrays: Readonly<Record<ArrayStyle, number>> = {
  asked: 2,
  read: 1,
  addressed: Number.POSITIVE_INFINITY,
};

/** About how many paths a model may have: a level of embedded types that would lead beyond it is not printed. */
const mostPaths = 2000;

/**
 * How many index signatures TypeScript may make of a model's paths. It compares each with each, so that 3,000 of them take
 * it a minute; of 700 the time is not felt. The same levels are left out as for `mostPaths`.
 */
const mostSignatures = 700;

interface Walk {
  readonly style: ArrayStyle;
  readonly deepest: number;
  readonly paths: Path[];
}

interface Place {
  readonly segments: readonly Segment[];
  /** The owner of the paths, and the embedded types on the way. */
  readonly types: readonly string[];
  /** How many arrays the path leads into. */
  readonly arrays: number;
  readonly lock: Path['lock'];
}

/** Every path of a model or embedded type that is printed, in the order of declaration, deeper ones after their parents. */
export function listPaths(owner: FieldOwner, style: ArrayStyle): readonly Path[] {
  for (let deepest = deepestNesting; deepest > 0; deepest--) {
    const paths = pathsTo(deepest, owner, style);
    if (paths.length <= mostPaths && countSignatures(paths, style) <= mostSignatures) return paths;
  }
  return pathsTo(0, owner, style);
}

// In updates a position is a number or `$[…]`, and TypeScript makes a signature of each way to choose between them.
function countSignatures(paths: readonly Path[], style: ArrayStyle): number {
  const patterns = paths.filter(isPattern);
  if (style !== 'addressed') return patterns.length;
  const positions = patterns.map(({ segments }) => segments.filter(({ kind }) => kind === 'position').length);
  return positions.reduce((sum, count) => sum + 2 ** count, 0);
}

function pathsTo(deepest: number, owner: FieldOwner, style: ArrayStyle): readonly Path[] {
  const walk: Walk = { style, deepest, paths: [] };
  walkFields(owner, { segments: [], types: [owner.name], arrays: 0, lock: 'none' }, walk);
  return walk.paths;
}

function walkFields(owner: FieldOwner, place: Place, walk: Walk): void {
  for (const field of owner.fields) {
    const segments: Segment[] = [...place.segments, { kind: 'name', name: field.name }];
    walkSlot(field, field, 'name', { ...place, segments, lock: lockOf(field, place.lock) }, walk);
  }
}

function lockOf(field: Field, above: Path['lock']): Path['lock'] {
  if (field.role !== undefined) return 'kept';
  return field.immutable && above === 'none' ? 'immutable' : above;
}

function walkSlot(slot: Slot, field: Field, end: Path['end'], place: Place, walk: Walk): void {
  const { segments, lock } = place;
  walk.paths.push({ segments, slot, field, end, lock, isFree: false });
  descend(slot, field, place, walk);
}

function descend(slot: Slot, field: Field, place: Place, walk: Walk): void {
  const { type } = slot;
  if (type.kind === 'embedded') {
    // Too many already: this depth will not be printed.
    if (walk.deepest > 0 && walk.paths.length > mostPaths) return;
    const depth = place.types.filter((name) => name === type.embedded.name).length;
    if (depth >= deepestRecursion[walk.style] || place.types.length > walk.deepest) return;
    walkFields(type.embedded, { ...place, types: [...place.types, type.embedded.name] }, walk);
  } else if (type.kind === 'array') {
    descendIntoArray(type.items, field, place, walk);
  } else if (type.kind === 'map') {
    walkSlot(type.values, field, 'key', { ...place, segments: [...place.segments, { kind: 'key' }] }, walk);
  } else if (type.kind === 'scalar' && type.fieldType.innerPaths === 'any' && !isBelowKey(place)) {
    const segments: Segment[] = [...place.segments, { kind: 'key' }];
    walk.paths.push({ segments, slot, field, end: 'key', lock: place.lock, isFree: true });
  }
}

// After a key of a map, a path of which anything may be said would match every other path of the map's values.
function isBelowKey({ segments }: Place): boolean {
  return segments.some((segment) => segment.kind === 'key');
}

function descendIntoArray(items: Slot, field: Field, place: Place, walk: Walk): void {
  const inside = { ...place, arrays: place.arrays + 1 };
  const walkElement = (position: Segment) =>
    walkSlot(items, field, 'element', { ...inside, segments: [...place.segments, position] }, walk);
  if (walk.style === 'addressed') {
    // `$` is for filters that traverse one array: it stands for no element of an array in that array.
    if (place.segments.some(({ kind }) => kind === 'matched')) return;
    if (place.arrays === 0) walkElement({ kind: 'matched' });
  } else if (items.type.kind !== 'array') {
    // MongoDB looks through an array for a field, but not through an array directly in it: that one needs a position.
    descend(items, field, inside, walk);
    const isRecursive = items.type.kind === 'embedded' && place.types.includes(items.type.embedded.name);
    if (isRecursive || place.arrays >= positionedArrays[walk.style]) return;
  }
  walkElement({ kind: 'position' });
}
