/** Models that chance made up, easy to change and always right: `sketchYaml` writes them down. */
export interface Sketch {
  readonly enums: readonly EnumSketch[];
  readonly embedded: readonly OwnerSketch[];
  readonly models: readonly ModelSketch[];
  /** The number that the next new name ends in, so that no name comes twice. */
  readonly next: number;
}

/** An enum; `id` stays when it is renamed. */
export interface EnumSketch {
  readonly id: number;
  readonly name: string;
  readonly values: readonly ValueSketch[];
}

/** A value of an enum; `id` stays when it is renamed. */
export interface ValueSketch {
  readonly id: number;
  readonly value: string;
  readonly was?: string;
}

/** A type with fields. */
export interface OwnerSketch {
  readonly id: number;
  readonly name: string;
  readonly fields: readonly FieldSketch[];
}

/** A model. */
export interface ModelSketch extends OwnerSketch {
  readonly collection: string;
  readonly was?: string;
  readonly validation: 'off' | 'moderate' | 'strict';
  readonly indexes: readonly IndexSketch[];
}

/** A field; `id` stays when it is renamed. */
export interface FieldSketch {
  readonly id: number;
  readonly name: string;
  readonly type: TypeSketch;
  readonly optional: boolean;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
  readonly stored?: string;
  readonly was?: string;
  /** The former key, where it is not the former name. */
  readonly wasStored?: string;
}

/** A type; embedded types and enums are named by id. */
export type TypeSketch =
  | { readonly kind: 'scalar'; readonly notation: ScalarNotation }
  | { readonly kind: 'enum'; readonly id: number }
  | { readonly kind: 'embedded'; readonly id: number }
  | { readonly kind: 'array'; readonly items: TypeSketch; readonly nullable: boolean }
  | { readonly kind: 'map'; readonly values: TypeSketch; readonly nullable: boolean };

/** An index over fields, each by the ids that lead to it. */
export interface IndexSketch {
  readonly id: number;
  readonly keys: readonly (readonly number[])[];
  readonly direction: 1 | -1;
  readonly unique: boolean;
  /** A filter by `$exists` on the first key. */
  readonly partial: boolean;
  readonly named: boolean;
}

/** Scalars with a constant of each, as YAML has it. */
export const scalars = {
  string: 'text',
  'string(0..40)': 'short',
  int: 3,
  'int(0..1000)': 7,
  long: 5,
  double: 1.5,
  decimal: '2.50',
  bool: true,
  datetime: '2024-05-06T07:08:09.000Z',
  date: '2024-05-06',
  objectId: '507f1f77bcf86cd799439011',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
  json: 1,
} as const;

/** A key of `scalars`. */
export type ScalarNotation = keyof typeof scalars;

/** The owners of a sketch, models included. */
export function ownersOf(sketch: Sketch): readonly OwnerSketch[] {
  return [...sketch.models, ...sketch.embedded];
}

/** The embedded type at the heart of a type, if any. */
export function embeddedIn(type: TypeSketch): number | undefined {
  if (type.kind === 'array') return embeddedIn(type.items);
  if (type.kind === 'map') return embeddedIn(type.values);
  return type.kind === 'embedded' ? type.id : undefined;
}
