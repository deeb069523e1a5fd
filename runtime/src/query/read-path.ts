import type { Codec } from '../codecs/codec.ts';
import type { Shape } from '../codecs/shape.ts';
import { suggestion } from '../errors/suggestion.ts';

/** Where a path of a filter, an order or a selection leads. */
export interface PathTarget {
  /** The path in the database. */
  readonly stored: string;
  /** The declared type of what stands there. */
  readonly codec: Codec;
}

/** Why a path leads nowhere. */
export interface PathProblem {
  /** The part of the path up to the wrong segment. */
  readonly at: string;
  readonly message: string;
}

const position = /^(?:0|[1-9]\d*)$/;
const cachedPathsPerShape = 1000;
const longestCachedPath = 200;
const caches = new WeakMap<Shape, Map<string, PathTarget>>();

/**
 * Follows a path made of field names, keys of maps and positions in arrays. Arrays may be walked through without a
 * position, as MongoDB does: `comments.text` leads to the text of each comment.
 */
export function readPath(shape: Shape, path: string): PathTarget | PathProblem {
  const field = shape.byName.get(path);
  if (field !== undefined) return field;
  const cache = caches.get(shape) ?? new Map<string, PathTarget>();
  caches.set(shape, cache);
  const known = cache.get(path);
  if (known !== undefined) return known;
  const target = followPath(shape, path);
  // Positions and keys are endless: what callers send must not fill the memory.
  if ('codec' in target && cache.size < cachedPathsPerShape && path.length <= longestCachedPath)
    cache.set(path, target);
  return target;
}

function followPath(start: Shape, path: string): PathTarget | PathProblem {
  const segments = path.split('.');
  const stored: string[] = [];
  let place: Place = { shape: start };
  for (const [index, segment] of segments.entries()) {
    const next = step(place, segment);
    if (typeof next === 'string') return { at: segments.slice(0, index + 1).join('.'), message: next };
    stored.push(next.stored);
    place = next;
  }
  return place.codec === undefined
    ? { at: path, message: 'is not a path' }
    : { stored: stored.join('.'), codec: place.codec };
}

interface Place {
  readonly shape?: Shape;
  readonly codec?: Codec;
}

type Step = Place & { readonly stored: string };

function step(place: Place, segment: string): Step | string {
  if (segment.includes('\0')) return 'holds a NUL character';
  if (place.shape !== undefined) return stepIntoShape(place.shape, segment);
  return place.codec === undefined ? 'is not a path' : stepIntoValue(place.codec, segment);
}

function stepIntoShape(shape: Shape, segment: string): Step | string {
  const field = shape.byName.get(segment);
  if (field === undefined) return `is not a field of ${shape.name}.${suggestion(segment, shape.byName.keys())}`;
  return { codec: field.codec, stored: field.stored };
}

function stepIntoValue(codec: Codec, segment: string): Step | string {
  const { structure } = codec;
  switch (structure.kind) {
    case 'nullable':
      return stepIntoValue(structure.inner, segment);
    case 'embedded':
      return stepIntoShape(structure.shape(), segment);
    case 'array':
      return position.test(segment)
        ? { codec: structure.items, stored: segment }
        : stepIntoValue(structure.items, segment);
    case 'map':
      return isKey(segment) ? { codec: structure.values, stored: segment } : 'is not a key of a map';
    case 'scalar':
      if (structure.comparison !== 'any') return `leads into a value of type ${codec.name}, which has no fields`;
      return isKey(segment) ? { codec, stored: segment } : 'is not a key';
  }
}

function isKey(segment: string): boolean {
  return segment !== '' && !segment.startsWith('$');
}
