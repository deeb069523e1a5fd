/**
 * All types of one model, printed by the compiler as one flat interface: the single type parameter of the runtime.
 * `Model<PostSpec>` finds in it what `Post` may be asked and what it answers.
 */
export interface Spec {
  /** The class of the rows. */
  row: object;
  /** A row's fields as a plain object, relations and methods not included. */
  fields: object;
  /** What `create` takes. */
  input: object;
  filter: object;
  update: object;
  select: object;
  order: object;
  /** Field references for expressions. */
  refs: object;
  /** Relation name to `Relation`. */
  relations: object;
  /** Paths whose values `distinct` may collect, with the value's type. */
  paths: object;
  id: unknown;
}

/** A relation in a `Spec`: the other model, how many, and whether a to-one may be absent. */
export interface Relation<Target extends Spec, Cardinality extends 'one' | 'optional' | 'many'> {
  readonly target: Target;
  readonly cardinality: Cardinality;
}
