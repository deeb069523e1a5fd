import type { GeometryName } from '../../field-types/rules/is-geometry.ts';
import type { BsonTypeName } from './bson-type-name.ts';

/** A format that texts may share. */
export type TextFormat = 'email' | 'url' | 'ip' | 'slug' | 'uuid';

/** What was seen of the texts in one place. */
export interface TextProfile {
  /** The formats that every text so far has. */
  formats: readonly TextFormat[];
  /** How often each text came, for as long as they are few and short. */
  values: Map<string, number> | undefined;
}

/** What was seen in one place of the documents of a collection. */
export interface ValueProfile {
  /** How many values there were, nulls included. */
  count: number;
  readonly types: Map<BsonTypeName, number>;
  texts: TextProfile | undefined;
  /** Dates that are no midnight of UTC. */
  timesOfDay: number;
  /** Subtypes of binary values. */
  readonly subtypes: Set<number>;
  /** Objects that are such a geometry. */
  readonly geometries: Map<GeometryName, number>;
  /** A few values that may be ids of other documents, by their texts. */
  readonly ids: Map<string, unknown>;
  object: ShapeProfile | undefined;
  items: ValueProfile | undefined;
  /** Whether the objects in here have the shape of an object around them. */
  isRecursive: boolean;
}

/** What was seen of the objects in one place. */
export interface ShapeProfile {
  count: number;
  readonly keys: Map<string, ValueProfile>;
  /** What stands under the keys that were too many to be told apart. */
  others: ValueProfile | undefined;
}

/** Makes a profile of nothing yet. */
export function emptyProfile(): ValueProfile {
  return {
    count: 0,
    types: new Map(),
    texts: undefined,
    timesOfDay: 0,
    subtypes: new Set(),
    geometries: new Map(),
    ids: new Map(),
    object: undefined,
    items: undefined,
    isRecursive: false,
  };
}

/** Makes a profile of no objects yet. */
export function emptyShape(): ShapeProfile {
  return { count: 0, keys: new Map(), others: undefined };
}

/** Most ids of a place that are looked up later. */
export const MOST_IDS = 20;
/** More texts than these are no enum. */
export const MOST_VALUES = 20;
/** More keys than these are a map's. */
export const MOST_KEYS = 1_000;
