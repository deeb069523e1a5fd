// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
import type {
  EmbeddedArrayFilter,
  Expression,
  IntegerFilter,
  ObjectId,
  OrderedFilter,
  RawFilter,
  StringFilter,
} from '@espalier/runtime/codegen/v1';

/** A `Reply` inside a document. */
export interface Reply {
  byId: ObjectId;
  text: string;
  likes: number;
  replies?: Reply[];
}

/** What is given for a new `Reply`. */
export interface ReplyInput {
  byId: ObjectId;
  text: string;
  /** Default: 0. */
  likes?: number;
  replies?: readonly ReplyInput[];
}

/** What may be asked of a `Reply` of an array. */
export interface ReplyFilter {
  $and?: readonly (ReplyFilter | RawFilter)[];
  $or?: readonly (ReplyFilter | RawFilter)[];
  $nor?: readonly (ReplyFilter | RawFilter)[];
  byId?: OrderedFilter<ObjectId>;
  text?: StringFilter;
  likes?: IntegerFilter;
  replies?: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  'replies.byId'?: OrderedFilter<ObjectId>;
  'replies.text'?: StringFilter;
  'replies.likes'?: IntegerFilter;
  'replies.replies'?: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
  'replies.replies.byId'?: OrderedFilter<ObjectId>;
  'replies.replies.text'?: StringFilter;
  'replies.replies.likes'?: IntegerFilter;
  'replies.replies.replies'?: EmbeddedArrayFilter<ReplyInput, ReplyFilter>;
}

/** Which fields of a `Reply` are picked or left out. */
export interface ReplySelect {
  byId?: boolean;
  text?: boolean;
  likes?: boolean;
  replies?: boolean | ReplySelect;
}

/** The fields of a `Reply` in expressions. */
export interface ReplyRefs {
  readonly byId: Expression<ObjectId>;
  readonly text: Expression<string>;
  readonly likes: Expression<number>;
  readonly replies: Expression<Reply[] | null>;
}
