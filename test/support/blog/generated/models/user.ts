// Written by Espalier from schema/models/blog.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  Direction,
  EmbeddedExpression,
  EmbeddedFilter,
  Expression,
  GeoFilter,
  GeoPoint,
  ObjectId,
  OrderedFilter,
  Query,
  RawFilter,
  Relation,
  Settable,
  StringFilter,
  TextFilter,
  Unset,
} from '@espalier/runtime/codegen/v1';
import type { Address, AddressInput, AddressRefs, AddressSelect } from './address.ts';
import type { PostSpec } from './post.ts';
import type { ProfileSpec } from './profile.ts';

/** The fields of a `User`. */
export interface UserFields {
  readonly _id: ObjectId;
  name: string;
  email: string;
  bossId?: ObjectId;
  address?: Address;
  /** When the document was created. Kept by Espalier. */
  readonly createdAt: Date;
  /** When the document was last changed. Kept by Espalier. */
  readonly updatedAt: Date;
  /** When the document was deleted; missing as long as it is not. Kept by Espalier. */
  readonly deletedAt?: Date;
}

/** A document of `users`. */
export class User extends Row {}
export interface User extends UserFields {
  /** The fields and the included relations as a plain object. */
  plain(): UserFields;
}

/** What is given for a new `User`. */
export interface UserInput {
  /** Default: a new id. */
  _id?: ObjectId;
  name: string;
  email: string;
  bossId?: ObjectId;
  address?: AddressInput;
}

/** Which `User` documents: MQL with the names of the fields. */
export interface UserFilter {
  $and?: readonly (UserFilter | RawFilter)[];
  $or?: readonly (UserFilter | RawFilter)[];
  $nor?: readonly (UserFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  name?: StringFilter;
  email?: StringFilter;
  bossId?: OrderedFilter<ObjectId>;
  address?: EmbeddedFilter<AddressInput>;
  'address.city'?: StringFilter;
  'address.zip'?: StringFilter<string | null>;
  'address.home'?: GeoFilter<GeoPoint>;
  createdAt?: OrderedFilter<Date>;
  updatedAt?: OrderedFilter<Date>;
  deletedAt?: OrderedFilter<Date>;
}

/** New values by path. */
export interface UserSet {
  name?: Settable<string>;
  email?: Settable<string>;
  bossId?: Settable<ObjectId>;
  address?: Settable<AddressInput>;
  'address.city'?: Settable<string>;
  'address.zip'?: Settable<string | null>;
  'address.home'?: Settable<GeoPoint>;
}

/** Values that only a document made by an upsert gets. */
export interface UserSetOnInsert {
  _id?: Settable<ObjectId>;
  name?: Settable<string>;
  email?: Settable<string>;
  bossId?: Settable<ObjectId>;
  address?: Settable<AddressInput>;
  'address.city'?: Settable<string>;
  'address.zip'?: Settable<string | null>;
  'address.home'?: Settable<GeoPoint>;
}

/** What may be missing. */
export interface UserUnset {
  bossId?: Unset;
  address?: Unset;
  'address.home'?: Unset;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface UserOrdered {
  name?: Settable<string>;
  email?: Settable<string>;
  bossId?: Settable<ObjectId>;
  'address.city'?: Settable<string>;
  'address.zip'?: Settable<string>;
}

/** What an update may do to a `User`, by MongoDB's own operators. */
export interface UserUpdate {
  $set?: UserSet;
  $setOnInsert?: UserSetOnInsert;
  $unset?: UserUnset;
  $min?: UserOrdered;
  $max?: UserOrdered;
}

/** Which fields of a `User` are picked or left out. */
export interface UserSelect {
  _id?: boolean;
  name?: boolean;
  email?: boolean;
  bossId?: boolean;
  address?: boolean | AddressSelect;
  createdAt?: boolean;
  updatedAt?: boolean;
  deletedAt?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface UserOrder {
  _id?: Direction;
  name?: Direction;
  email?: Direction;
  bossId?: Direction;
  'address.city'?: Direction;
  'address.zip'?: Direction;
  createdAt?: Direction;
  updatedAt?: Direction;
  deletedAt?: Direction;
}

/** The fields of a `User` in expressions. */
export interface UserRefs {
  readonly _id: Expression<ObjectId>;
  readonly name: Expression<string>;
  readonly email: Expression<string>;
  readonly bossId: Expression<ObjectId | null>;
  readonly address: EmbeddedExpression<Address | null, AddressRefs>;
  readonly createdAt: Expression<Date>;
  readonly updatedAt: Expression<Date>;
  readonly deletedAt: Expression<Date | null>;
}

/** What may be included with a `User`. */
export interface UserRelations {
  readonly boss: Relation<UserSpec, 'optional'>;
  readonly team: Relation<UserSpec, 'many'>;
  readonly profile: Relation<ProfileSpec, 'optional'>;
  readonly posts: Relation<PostSpec, 'many'>;
  readonly commentedPosts: Relation<PostSpec, 'many'>;
}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface UserPaths {
  _id: ObjectId;
  name: string;
  email: string;
  bossId: ObjectId;
  address: Address;
  'address.city': string;
  'address.zip': string | null;
  'address.home': GeoPoint;
  createdAt: Date;
  updatedAt: Date;
  deletedAt: Date;
}

/** All types of `User`, as the runtime asks for them. */
export interface UserSpec {
  row: User;
  fields: UserFields;
  input: UserInput;
  filter: UserFilter;
  update: UserUpdate;
  select: UserSelect;
  order: UserOrder;
  refs: UserRefs;
  relations: UserRelations;
  paths: UserPaths;
  id: ObjectId;
}

/** A question to the `User` documents. */
export type UserQuery = Query<UserSpec>;
