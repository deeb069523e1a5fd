/**
 * Refuses what a selection names and the model does not have. A generic parameter alone would let typos pass, since an
 * inferred type may have more properties than its constraint.
 */
export type Exact<Selection, Allowed> = {
  readonly [K in keyof Selection]: K extends keyof Allowed
    ? Selection[K] extends boolean
      ? Selection[K]
      : Exact<Selection[K], Exclude<Allowed[K], boolean | undefined>>
    : never;
};

type Named<Selection> = { [K in keyof Selection]: Selection[K] extends false ? never : K }[keyof Selection];

type SelectedValue<Value, Choice> = Choice extends boolean
  ? Value
  : Value extends readonly (infer Item)[]
    ? SelectedValue<Item, Choice>[]
    : Value extends object
      ? Selected<Value, Choice>
      : Value;

type KeptId<Selection> = Selection extends { readonly _id: false } ? never : '_id';

/** What is left of `Fields` when `Selection` names what to read. */
export type Selected<Fields, Selection> = {
  [K in keyof Fields as K extends Named<Selection> ? K : never]: K extends keyof Selection
    ? SelectedValue<Fields[K], Selection[K]>
    : never;
};

/** As `Selected`, for a whole document: `_id` stays unless it is `false`. */
export type SelectedDocument<Fields, Selection> = {
  [K in keyof Fields as K extends Named<Selection> | KeptId<Selection> ? K : never]: K extends keyof Selection
    ? SelectedValue<Fields[K], Selection[K]>
    : Fields[K];
};

type LeftOut<Selection> = { [K in keyof Selection]: Selection[K] extends true ? K : never }[keyof Selection];

type OmittedValue<Value, Choice> = Choice extends boolean
  ? Value
  : Value extends readonly (infer Item)[]
    ? OmittedValue<Item, Choice>[]
    : Value extends object
      ? Omitted<Value, Choice>
      : Value;

/** What is left of `Fields` when `Selection` names what not to read. */
export type Omitted<Fields, Selection> = {
  [K in keyof Fields as K extends LeftOut<Selection> ? never : K]: K extends keyof Selection
    ? OmittedValue<Fields[K], Selection[K]>
    : Fields[K];
};
