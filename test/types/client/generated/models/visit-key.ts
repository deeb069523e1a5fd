// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
import type { Expression, ObjectId, OrderedFilter, RawFilter } from '@espalier/runtime/codegen/v1';

/** A `VisitKey` inside a document. */
export interface VisitKey {
  postId: ObjectId;
  day: string;
}

/** What is given for a new `VisitKey`. */
export interface VisitKeyInput {
  postId: ObjectId;
  day: string;
}

/** What may be asked of a `VisitKey` of an array. */
export interface VisitKeyFilter {
  $and?: readonly (VisitKeyFilter | RawFilter)[];
  $or?: readonly (VisitKeyFilter | RawFilter)[];
  $nor?: readonly (VisitKeyFilter | RawFilter)[];
  postId?: OrderedFilter<ObjectId>;
  day?: OrderedFilter<string>;
}

/** Which fields of a `VisitKey` are picked or left out. */
export interface VisitKeySelect {
  postId?: boolean;
  day?: boolean;
}

/** The fields of a `VisitKey` in expressions. */
export interface VisitKeyRefs {
  readonly postId: Expression<ObjectId>;
  readonly day: Expression<string>;
}
