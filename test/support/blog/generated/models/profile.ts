// Written by Espalier from schema/models/blog.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  Direction,
  Expression,
  ObjectId,
  OrderedFilter,
  Query,
  RawFilter,
  Relation,
  Settable,
  StringFilter,
  TextFilter,
} from '@espalier/runtime/codegen/v1';
import type { UserSpec } from './user.ts';

/** The fields of a `Profile`. */
export interface ProfileFields {
  readonly _id: ObjectId;
  userId: ObjectId;
  motto: string;
}

/** A document of `profiles`. */
export class Profile extends Row {}
export interface Profile extends ProfileFields {
  /** The fields and the included relations as a plain object. */
  plain(): ProfileFields;
}

/** What is given for a new `Profile`. */
export interface ProfileInput {
  /** Default: a new id. */
  _id?: ObjectId;
  userId: ObjectId;
  motto: string;
}

/** Which `Profile` documents: MQL with the names of the fields. */
export interface ProfileFilter {
  $and?: readonly (ProfileFilter | RawFilter)[];
  $or?: readonly (ProfileFilter | RawFilter)[];
  $nor?: readonly (ProfileFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  userId?: OrderedFilter<ObjectId>;
  motto?: StringFilter;
}

/** New values by path. */
export interface ProfileSet {
  userId?: Settable<ObjectId>;
  motto?: Settable<string>;
}

/** Values that only a document made by an upsert gets. */
export interface ProfileSetOnInsert {
  _id?: Settable<ObjectId>;
  userId?: Settable<ObjectId>;
  motto?: Settable<string>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface ProfileOrdered {
  userId?: Settable<ObjectId>;
  motto?: Settable<string>;
}

/** What an update may do to a `Profile`, by MongoDB's own operators. */
export interface ProfileUpdate {
  $set?: ProfileSet;
  $setOnInsert?: ProfileSetOnInsert;
  $min?: ProfileOrdered;
  $max?: ProfileOrdered;
}

/** Which fields of a `Profile` are picked or left out. */
export interface ProfileSelect {
  _id?: boolean;
  userId?: boolean;
  motto?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface ProfileOrder {
  _id?: Direction;
  userId?: Direction;
  motto?: Direction;
}

/** The fields of a `Profile` in expressions. */
export interface ProfileRefs {
  readonly _id: Expression<ObjectId>;
  readonly userId: Expression<ObjectId>;
  readonly motto: Expression<string>;
}

/** What may be included with a `Profile`. */
export interface ProfileRelations {
  readonly user: Relation<UserSpec, 'one'>;
}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface ProfilePaths {
  _id: ObjectId;
  userId: ObjectId;
  motto: string;
}

/** All types of `Profile`, as the runtime asks for them. */
export interface ProfileSpec {
  row: Profile;
  fields: ProfileFields;
  input: ProfileInput;
  filter: ProfileFilter;
  update: ProfileUpdate;
  select: ProfileSelect;
  order: ProfileOrder;
  refs: ProfileRefs;
  relations: ProfileRelations;
  paths: ProfilePaths;
  id: ObjectId;
}

/** A question to the `Profile` documents. */
export type ProfileQuery = Query<ProfileSpec>;
