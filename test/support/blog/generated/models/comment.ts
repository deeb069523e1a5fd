// Written by Espalier from schema/models/blog.yaml. Edit the YAML, then run `espalier generate`.
import type {
  ArrayFilter,
  Expression,
  ObjectId,
  OrderedFilter,
  RawFilter,
  StringCondition,
  StringFilter,
} from '@espalier/runtime/codegen/v1';

/** A `Comment` inside a document. */
export interface Comment {
  byId: ObjectId;
  text: string;
  at: Date;
  tags?: string[];
}

/** What is given for a new `Comment`. */
export interface CommentInput {
  byId: ObjectId;
  text: string;
  /** Default: now. */
  at?: Date;
  tags?: readonly string[];
}

/** What may be asked of a `Comment` of an array. */
export interface CommentFilter {
  $and?: readonly (CommentFilter | RawFilter)[];
  $or?: readonly (CommentFilter | RawFilter)[];
  $nor?: readonly (CommentFilter | RawFilter)[];
  byId?: OrderedFilter<ObjectId>;
  text?: StringFilter;
  at?: OrderedFilter<Date>;
  tags?: ArrayFilter<string, StringCondition>;
  [path: `tags.${number}`]: StringFilter;
}

/** Which fields of a `Comment` are picked or left out. */
export interface CommentSelect {
  byId?: boolean;
  text?: boolean;
  at?: boolean;
  tags?: boolean;
}

/** The fields of a `Comment` in expressions. */
export interface CommentRefs {
  readonly byId: Expression<ObjectId>;
  readonly text: Expression<string>;
  readonly at: Expression<Date>;
  readonly tags: Expression<string[] | null>;
}
