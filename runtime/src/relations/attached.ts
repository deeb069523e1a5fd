import type { Relation, Spec } from '../model/spec.ts';

/** The spec of the model at the other end of the relation `Name`. */
export type TargetOf<S extends Spec, Name extends keyof S['relations']> =
  S['relations'][Name] extends Relation<infer Target, 'one' | 'optional' | 'many'> ? Target : never;

/** What stands on a row under the relation `Name` when its target's rows are read as `Result`. */
export type RelatedValue<S extends Spec, Name extends keyof S['relations'], Result> =
  S['relations'][Name] extends Relation<Spec, infer Cardinality>
    ? Cardinality extends 'many'
      ? Result[]
      : Result | null
    : never;

type Head<Path> = Path extends `${infer First}.${string}` ? First : never;

type Below<Included, First extends string> = {
  readonly [Path in keyof Included as Path extends `${First}.${infer Rest}` ? Rest : never]: Included[Path];
};

type AttachedValue<Value, Included> = Value extends readonly (infer Item)[]
  ? AttachedValue<Item, Included>[]
  : Value extends object
    ? Attached<Value, Included>
    : Value;

/**
 * `Base` with relations: `Included` maps their paths to their values. A path such as `comments.by` puts the value on
 * each of the comments. The relations stand first, so that the methods of an array are those of the attached one.
 */
export type Attached<Base, Included> = [keyof Included] extends [never]
  ? Base
  : {
      readonly [Path in keyof Included as Path extends `${string}.${string}` ? never : Path]: Included[Path];
    } & {
      [First in Head<keyof Included> & keyof Base]: AttachedValue<Base[First], Below<Included, First>>;
    } & Base;
