// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
import type {
  ArrayExpression,
  ArrayFilter,
  EmbeddedArrayFilter,
  EmbeddedFilter,
  Expression,
  IntegerFilter,
  ObjectId,
  OrderedFilter,
  RawFilter,
  StringCondition,
  StringFilter,
} from '@espalier/runtime/codegen/v1';
import type { Reply, ReplyFilter, ReplyInput, ReplySelect } from './reply.js';

/** A `Comment` inside a document. */
export interface Comment {
  byId: ObjectId;
  text: string;
  at: Date;
  tags: string[];
  replies?: Reply[];
}

/** What is given for a new `Comment`. */
export interface CommentInput {
  byId: ObjectId;
  text: string;
  /** Default: now. */
  at?: Date;
  tags: readonly string[];
  replies?: readonly ReplyInput[];
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
  replies?: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  'replies.byId'?: OrderedFilter<ObjectId>;
  'replies.text'?: StringFilter;
  'replies.likes'?: IntegerFilter;
  'replies.replies'?: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  'replies.replies.byId'?: OrderedFilter<ObjectId>;
  'replies.replies.text'?: StringFilter;
  'replies.replies.likes'?: IntegerFilter;
  'replies.replies.replies'?: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  'replies.replies.replies.byId'?: OrderedFilter<ObjectId>;
  'replies.replies.replies.text'?: StringFilter;
  'replies.replies.replies.likes'?: IntegerFilter;
  'replies.replies.replies.replies'?: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `replies.${number}`]: EmbeddedFilter<ReplyInput>;
  [path: `replies.${number}.byId`]: OrderedFilter<ObjectId>;
  [path: `replies.${number}.text`]: StringFilter;
  [path: `replies.${number}.likes`]: IntegerFilter;
  [path: `replies.${number}.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `replies.${number}.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `replies.${number}.replies.text`]: StringFilter;
  [path: `replies.${number}.replies.likes`]: IntegerFilter;
  [path: `replies.${number}.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  [path: `replies.${number}.replies.replies.byId`]: OrderedFilter<ObjectId>;
  [path: `replies.${number}.replies.replies.text`]: StringFilter;
  [path: `replies.${number}.replies.replies.likes`]: IntegerFilter;
  [path: `replies.${number}.replies.replies.replies`]: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
}

/** Which fields of a `Comment` are picked or left out. */
export interface CommentSelect {
  byId?: boolean;
  text?: boolean;
  at?: boolean;
  tags?: boolean;
  replies?: boolean | ReplySelect;
}

/** The fields of a `Comment` in expressions. */
export interface CommentRefs {
  readonly byId: Expression<ObjectId>;
  readonly text: Expression<string>;
  readonly at: Expression<Date>;
  readonly tags: ArrayExpression<string>;
  readonly replies: Expression<Reply[] | null>;
}
