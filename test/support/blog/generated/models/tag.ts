// Written by Espalier from schema/models/blog.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  Direction,
  Expression,
  Query,
  RawFilter,
  Settable,
  StringFilter,
  TextFilter,
} from '@espalier/runtime/codegen/v1';

/** The fields of a `Tag`. */
export interface TagFields {
  readonly _id: string;
  label: string;
}

/** A document of `tags`. */
export class Tag extends Row {}
export interface Tag extends TagFields {
  /** The fields and the included relations as a plain object. */
  plain(): TagFields;
}

/** What is given for a new `Tag`. */
export interface TagInput {
  _id: string;
  label: string;
}

/** Which `Tag` documents: MQL with the names of the fields. */
export interface TagFilter {
  $and?: readonly (TagFilter | RawFilter)[];
  $or?: readonly (TagFilter | RawFilter)[];
  $nor?: readonly (TagFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: StringFilter;
  label?: StringFilter;
}

/** New values by path. */
export interface TagSet {
  label?: Settable<string>;
}

/** Values that only a document made by an upsert gets. */
export interface TagSetOnInsert {
  _id?: Settable<string>;
  label?: Settable<string>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface TagOrdered {
  label?: Settable<string>;
}

/** What an update may do to a `Tag`, by MongoDB's own operators. */
export interface TagUpdate {
  $set?: TagSet;
  $setOnInsert?: TagSetOnInsert;
  $min?: TagOrdered;
  $max?: TagOrdered;
}

/** Which fields of a `Tag` are picked or left out. */
export interface TagSelect {
  _id?: boolean;
  label?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface TagOrder {
  _id?: Direction;
  label?: Direction;
}

/** The fields of a `Tag` in expressions. */
export interface TagRefs {
  readonly _id: Expression<string>;
  readonly label: Expression<string>;
}

/** What may be included with a `Tag`. */
export interface TagRelations {}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface TagPaths {
  _id: string;
  label: string;
}

/** All types of `Tag`, as the runtime asks for them. */
export interface TagSpec {
  row: Tag;
  fields: TagFields;
  input: TagInput;
  filter: TagFilter;
  update: TagUpdate;
  select: TagSelect;
  order: TagOrder;
  refs: TagRefs;
  relations: TagRelations;
  paths: TagPaths;
  id: string;
}

/** A question to the `Tag` documents. */
export type TagQuery = Query<TagSpec>;
