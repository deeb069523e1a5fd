// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  BitOperation,
  Direction,
  EmbeddedExpression,
  EmbeddedFilter,
  Expression,
  IntegerFilter,
  ObjectId,
  OrderedFilter,
  Query,
  RawFilter,
  Relation,
  Settable,
  TextFilter,
} from '@espalier/runtime/codegen/v1';
import type { PostSpec } from './post.js';
import type { VisitKey, VisitKeyInput, VisitKeyRefs, VisitKeySelect } from './visit-key.js';

/** The fields of a `Visit`. */
export interface VisitFields {
  readonly _id: VisitKey;
  count: number;
}

/** A document of `visits`. */
export class Visit extends Row {}
export interface Visit extends VisitFields {
  /** The fields and the included relations as a plain object. */
  plain(): VisitFields;
}

/** What is given for a new `Visit`. */
export interface VisitInput {
  _id: VisitKeyInput;
  /** Default: 1. */
  count?: number;
}

/** Which `Visit` documents: MQL with the names of the fields. */
export interface VisitFilter {
  $and?: readonly (VisitFilter | RawFilter)[];
  $or?: readonly (VisitFilter | RawFilter)[];
  $nor?: readonly (VisitFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: EmbeddedFilter<VisitKeyInput>;
  '_id.postId'?: OrderedFilter<ObjectId>;
  '_id.day'?: OrderedFilter<string>;
  count?: IntegerFilter;
}

/** New values by path. */
export interface VisitSet {
  count?: Settable<number>;
}

/** Values that only a document made by an upsert gets. */
export interface VisitSetOnInsert {
  _id?: Settable<VisitKeyInput>;
  '_id.postId'?: Settable<ObjectId>;
  '_id.day'?: Settable<string>;
  count?: Settable<number>;
}

/** What is added or multiplied. */
export interface VisitIncrement {
  count?: Settable<number>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface VisitOrdered {
  count?: Settable<number>;
}

/** Which bits change. */
export interface VisitBit {
  count?: BitOperation<number>;
}

/** What an update may do to a `Visit`, by MongoDB's own operators. */
export interface VisitUpdate {
  $set?: VisitSet;
  $setOnInsert?: VisitSetOnInsert;
  $inc?: VisitIncrement;
  $mul?: VisitIncrement;
  $min?: VisitOrdered;
  $max?: VisitOrdered;
  $bit?: VisitBit;
}

/** Which fields of a `Visit` are picked or left out. */
export interface VisitSelect {
  _id?: boolean | VisitKeySelect;
  count?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface VisitOrder {
  '_id.postId'?: Direction;
  '_id.day'?: Direction;
  count?: Direction;
}

/** The fields of a `Visit` in expressions. */
export interface VisitRefs {
  readonly _id: EmbeddedExpression<VisitKey, VisitKeyRefs>;
  readonly count: Expression<number>;
}

/** What may be included with a `Visit`. */
export interface VisitRelations {
  readonly '_id.post': Relation<PostSpec, 'one'>;
}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface VisitPaths {
  _id: VisitKey;
  '_id.postId': ObjectId;
  '_id.day': string;
  count: number;
}

/** All types of `Visit`, as the runtime asks for them. */
export interface VisitSpec {
  row: Visit;
  fields: VisitFields;
  input: VisitInput;
  filter: VisitFilter;
  update: VisitUpdate;
  select: VisitSelect;
  order: VisitOrder;
  refs: VisitRefs;
  relations: VisitRelations;
  paths: VisitPaths;
  id: VisitKey;
}

/** A question to the `Visit` documents. */
export type VisitQuery = Query<VisitSpec>;
