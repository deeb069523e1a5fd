/** Values that have no members to be named: what BSON stores as one value. */
export type Leaf =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | Date
  | RegExp
  | Uint8Array
  | { readonly _bsontype: string };

/** Recursive types are followed to this depth; below it any path goes. */
type Deepest = 6;

/**
 * Every path below a document and the type of what it holds, as a union of pairs. `Position` is what stands between an
 * array and a member of its items: `.${number}` and `.$[]` in updates, also nothing in filters.
 */
export type StoredEntry<Stored, Position extends string, Depth extends readonly unknown[] = []> = {
  [Key in keyof Stored & string]-?: Member<Key, Exclude<Stored[Key], undefined>, Position, Depth>;
}[keyof Stored & string];

type Member<Path extends string, Value, Position extends string, Depth extends readonly unknown[]> =
  | readonly [Path, Value]
  | (unknown extends Value
      ? readonly [`${Path}.${string}`, unknown]
      : Inside<Path, NonNullable<Value>, Position, Depth>);

type Inside<Path extends string, Value, Position extends string, Depth extends readonly unknown[]> = Value extends Leaf
  ? never
  : Depth['length'] extends Deepest
    ? readonly [`${Path}.${string}`, unknown]
    : Value extends readonly (infer Item)[]
      ? Member<`${Path}${Position}`, Item, Position, [...Depth, 0]>
      : string extends keyof Value
        ? readonly [`${Path}.${string}`, unknown]
        : {
            [Key in keyof Value & string]-?: Member<
              `${Path}.${Key}`,
              Exclude<Value[Key], undefined>,
              Position,
              [...Depth, 0]
            >;
          }[keyof Value & string];
