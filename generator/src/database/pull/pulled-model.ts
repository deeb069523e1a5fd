import type { YamlMapping, YamlValue } from '../../1-parse/document.ts';
import type { ValueProfile } from './profile.ts';
import type { SeenCollection } from './seen-collection.ts';

/** What stands in a place, as the models will say it. */
export interface PulledSlot {
  type: PulledType;
  nullable: boolean;
}

/** The type of a slot. */
export type PulledType =
  | { readonly kind: 'scalar'; readonly name: string; readonly options: YamlMapping }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'embedded'; shape: PulledShape }
  | {
      readonly kind: 'array';
      readonly items: PulledSlot;
      readonly minItems?: number;
      readonly maxItems?: number;
      readonly uniqueItems?: boolean;
    }
  | { readonly kind: 'map'; readonly values: PulledSlot }
  | {
      readonly kind: 'reference';
      readonly target: PulledModel;
      readonly as: string | undefined;
      readonly id: PulledType;
    };

/** A field, as the models will say it. */
export interface PulledField {
  name: string;
  /** The key in the database. */
  readonly stored: string;
  slot: PulledSlot;
  optional: boolean;
  /** What was seen; empty when only a validator or an index speaks of the field. */
  readonly profile: ValueProfile;
  /** In how many objects it could have been. */
  readonly chances: number;
  /** Whether a validator says all of it. */
  isCertain: boolean;
  /** What a reader should know: comments, without `#`. */
  readonly notes: string[];
}

/** The fields of a model or an embedded type. */
export interface PulledShape {
  /** The name of the embedded type, once it has one. */
  name: string | undefined;
  /** What it is named after: the key that it was found under. */
  readonly hint: string;
  /** How many embedded types are around it. */
  readonly depth: number;
  fields: PulledField[];
  /** Whether a validator says which fields there are. */
  readonly isCertain: boolean;
  readonly notes: string[];
}

/** An index, in the words of the models. */
export interface PulledIndex {
  readonly name: string;
  readonly declaration: Readonly<Record<string, YamlValue>>;
}

/** A collection, as the models will say it. */
export interface PulledModel {
  readonly name: string;
  readonly live: SeenCollection;
  readonly shape: PulledShape;
  indexes: PulledIndex[];
  readonly notes: string[];
}

/** The type of what nobody can say more of. */
export const jsonScalar: PulledType = { kind: 'scalar', name: 'json', options: {} };

/** A field type without options. */
export function scalar(name: string, options: YamlMapping = {}): PulledType {
  return { kind: 'scalar', name, options };
}
