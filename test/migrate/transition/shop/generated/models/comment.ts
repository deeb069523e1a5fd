// Written by Espalier from schema/models/shop.yaml. Edit the YAML, then run `espalier generate`.
import type {
  ArrayFilter,
  Expression,
  IntegerFilter,
  RawFilter,
  StringCondition,
  StringFilter,
  ValueFilter,
} from '@espalier/runtime/codegen/v1';
import type { Status } from './enums.ts';

/** A `Comment` inside a document. */
export interface Comment {
  text?: string;
  mood?: Status;
  stars?: number;
  tags?: string[];
}

/** What is given for a new `Comment`. */
export interface CommentInput {
  text?: string;
  mood?: Status;
  stars?: number;
  tags?: readonly string[];
}

/** What may be asked of a `Comment` of an array. */
export interface CommentFilter {
  $and?: readonly (CommentFilter | RawFilter)[];
  $or?: readonly (CommentFilter | RawFilter)[];
  $nor?: readonly (CommentFilter | RawFilter)[];
  text?: StringFilter;
  mood?: ValueFilter<Status>;
  stars?: IntegerFilter;
  tags?: ArrayFilter<string, StringCondition>;
  [path: `tags.${number}`]: StringFilter;
}

/** Which fields of a `Comment` are picked or left out. */
export interface CommentSelect {
  text?: boolean;
  mood?: boolean;
  stars?: boolean;
  tags?: boolean;
}

/** The fields of a `Comment` in expressions. */
export interface CommentRefs {
  readonly text: Expression<string | null>;
  readonly mood: Expression<Status | null>;
  readonly stars: Expression<number | null>;
  readonly tags: Expression<string[] | null>;
}
