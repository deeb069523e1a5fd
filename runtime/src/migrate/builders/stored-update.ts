import type { Leaf, StoredEntry } from './stored-entry.ts';

type UpdateEntry<Stored> = StoredEntry<Written<Stored>, `.${number}` | '.$[]'>;

/** A document as it may be given: what is only written may be readonly, also where rows may be changed. */
type Written<Value> = unknown extends Value
  ? Value
  : Value extends Leaf
    ? Value
    : { readonly [Key in keyof Value]: Written<Value[Key]> };

/**
 * No stored key begins with a dollar. Without such a member the compiler would hold all of an operator's paths for
 * optional, refuse what has none of them while it looks for `Update`, and then take anything.
 */
type NoEntry = readonly [`$${string}`, never];

/** Values by their paths. */
type Values<Entry extends readonly [string, unknown]> = { readonly [Each in Entry | NoEntry as Each[0]]?: Each[1] };

/** The same thing by any path. */
type Paths<Entry extends readonly [string, unknown], Value> = {
  readonly [Each in Entry | NoEntry as Each[0]]?: Each extends NoEntry ? never : Value;
};

/** The keys of a document that are always there. */
type RequiredKey<Stored> = {
  [Key in keyof Stored & string]-?: Record<never, never> extends Pick<Stored, Key> ? never : Key;
}[keyof Stored & string];

type NumberEntry<Entry> = Entry extends readonly [infer Path, infer Value]
  ? [Extract<Value, number | bigint | { readonly _bsontype: 'Decimal128' }>] extends [never]
    ? never
    : readonly [Path, Exclude<Value, null> | number]
  : never;

type ArrayEntry<Entry> = Entry extends readonly [infer Path, infer Value]
  ? NonNullable<Value> extends readonly (infer Item)[]
    ? readonly [Path, Item]
    : never
  : never;

type Additions<Entry extends readonly [string, unknown]> = {
  readonly [Each in Entry as Each[0]]?:
    | Each[1]
    | { readonly $each: readonly Each[1][]; readonly [modifier: string]: unknown };
};

/**
 * What a data step may write: MongoDB's operators, whose paths and values are those of the stored documents after the
 * migration. What goes away may be named as it was before.
 */
export interface StoredUpdate<Before, After> {
  readonly $set?: Values<UpdateEntry<After>>;
  readonly $unset?: Paths<
    Exclude<UpdateEntry<Before> | UpdateEntry<After>, readonly [RequiredKey<After>, unknown]>,
    '' | true | 1
  >;
  readonly $rename?: Paths<UpdateEntry<Before> | UpdateEntry<After>, UpdateEntry<After>[0]>;
  readonly $inc?: Values<NumberEntry<UpdateEntry<After>>>;
  readonly $mul?: Values<NumberEntry<UpdateEntry<After>>>;
  readonly $min?: Values<UpdateEntry<After>>;
  readonly $max?: Values<UpdateEntry<After>>;
  readonly $currentDate?: Paths<UpdateEntry<After>, true | { readonly $type: 'date' }>;
  readonly $push?: Additions<ArrayEntry<UpdateEntry<After>>>;
  readonly $addToSet?: Additions<ArrayEntry<UpdateEntry<After>>>;
  readonly $pull?: Paths<ArrayEntry<UpdateEntry<After>>, unknown>;
  readonly $pullAll?: Values<UpdateEntry<After>>;
  readonly $pop?: Paths<ArrayEntry<UpdateEntry<After>>, 1 | -1>;
}

/**
 * The operators and paths that `Update` has and `Allowed` has not. The compiler looks for surplus properties only in
 * literals that are assigned, not in what a function gives: a mistyped path would pass.
 */
export type Surplus<Update, Allowed> =
  Awaited<Update> extends infer Each
    ? Each extends object
      ? { [Operator in keyof Each]-?: SurplusPath<Operator, NonNullable<Each[Operator]>, Allowed> }[keyof Each]
      : never
    : never;

type SurplusPath<Operator, Paths, Allowed> = Paths extends never
  ? never
  : Operator extends keyof Allowed
    ? Exclude<keyof Paths, keyof NonNullable<Allowed[Operator]>>
    : Operator;

/** The arguments that a call needs so that it has no surplus paths: none, or one that nobody can give. */
export type NoSurplus<Path> = [Path] extends [never] ? [] : [{ readonly [path in Path & string]: never }];

/** Which documents a data step treats: a filter whose paths are those of the stored documents. */
export type StoredFilter<Stored> = {
  readonly [Path in StoredEntry<Stored, '' | `.${number}`>[0]]?: unknown;
} & {
  readonly $and?: readonly StoredFilter<Stored>[];
  readonly $or?: readonly StoredFilter<Stored>[];
  readonly $nor?: readonly StoredFilter<Stored>[];
  readonly $expr?: unknown;
};
