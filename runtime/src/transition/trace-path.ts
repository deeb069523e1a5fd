import type { Codec } from '../codecs/codec.ts';
import { notNull } from '../codecs/not-null.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';
import { codecInTransition, isInTransition, isWidening } from './is-in-transition.ts';

/** A segment of a path by stored names. */
export interface PathStep {
  readonly key: string;
  /** The field of this key; absent for positions, keys of maps and what is not declared. */
  readonly field?: NamedField;
  /** The declared type of what stands there; absent below values of any type. */
  readonly codec?: Codec;
  /** Whether the path comes out of an array here without naming a position. */
  readonly leavesArray: boolean;
}

const position = /^(?:\d+|\$|\$\[\]|\$\[[a-z][A-Za-z0-9]*\])$/;

/** Follows a path of stored names, positions included. */
export function tracePath(shape: Shape, stored: string): readonly PathStep[] {
  const steps: PathStep[] = [];
  let place: { readonly shape?: Shape | undefined; readonly codec?: Codec | undefined } = { shape };
  for (const key of stored.split('.')) {
    const step = takeStep(place, key);
    steps.push(step);
    place = { codec: step.codec };
  }
  return steps;
}

function takeStep(
  place: { readonly shape?: Shape | undefined; readonly codec?: Codec | undefined },
  key: string,
): PathStep {
  let leavesArray = false;
  let codec = place.codec && notNull(place.codec);
  if (codec?.structure.kind === 'array' && position.test(key)) {
    return { key, codec: codec.structure.items, leavesArray };
  }
  while (codec?.structure.kind === 'array') {
    codec = notNull(codec.structure.items);
    leavesArray = true;
  }
  const structure = codec?.structure;
  const shape = place.shape ?? (structure?.kind === 'embedded' ? structure.shape() : undefined);
  const field = shape?.byStored.get(key);
  if (field !== undefined) return { key, field, codec: field.codec, leavesArray };
  return structure?.kind === 'map' ? { key, codec: structure.values, leavesArray } : { key, leavesArray };
}

/** Whether what stands at the path may be stored under another key, or in another form, than the present one. */
export function hasForms(shape: Shape, stored: string): boolean {
  if (!isInTransition(shape)) return false;
  const steps = tracePath(shape, stored);
  const codec = steps.at(-1)?.codec;
  return steps.some(isMoved) || (codec !== undefined && codecInTransition(codec));
}

/** Whether a step's key, or the shape of what stands under it, was another one. */
export function isMoved({ field }: PathStep): boolean {
  return field?.was !== undefined || field?.reshaped !== undefined;
}

/**
 * Whether the server cannot compare or sort what stands at the path as it is stored, since it, its key or a key on the
 * way to it may be in a former form.
 */
export function pathInTransition(shape: Shape, stored: string): boolean {
  if (!hasForms(shape, stored)) return false;
  const steps = tracePath(shape, stored);
  const conversion = steps.at(-1)?.codec?.conversion;
  return conversion === undefined || !isWidening(conversion) || steps.some(isMoved);
}
