// Written by Espalier from schema/models/films.yaml. Edit the YAML, then run `espalier generate`.
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
import type { FilmSpec } from './film.js';

/** The fields of a `Director`. */
export interface DirectorFields {
  readonly _id: ObjectId;
  name: string;
}

/** Someone who directed films. */
export class Director extends Row {}
export interface Director extends DirectorFields {
  /** The fields and the included relations as a plain object. */
  plain(): DirectorFields;
}

/** What is given for a new `Director`. */
export interface DirectorInput {
  /** Default: a new id. */
  _id?: ObjectId;
  name: string;
}

/** Which `Director` documents: MQL with the names of the fields. */
export interface DirectorFilter {
  $and?: readonly (DirectorFilter | RawFilter)[];
  $or?: readonly (DirectorFilter | RawFilter)[];
  $nor?: readonly (DirectorFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  name?: StringFilter;
}

/** New values by path. */
export interface DirectorSet {
  name?: Settable<string>;
}

/** Values that only a document made by an upsert gets. */
export interface DirectorSetOnInsert {
  _id?: Settable<ObjectId>;
  name?: Settable<string>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface DirectorOrdered {
  name?: Settable<string>;
}

/** What an update may do to a `Director`, by MongoDB's own operators. */
export interface DirectorUpdate {
  $set?: DirectorSet;
  $setOnInsert?: DirectorSetOnInsert;
  $min?: DirectorOrdered;
  $max?: DirectorOrdered;
}

/** Which fields of a `Director` are picked or left out. */
export interface DirectorSelect {
  _id?: boolean;
  name?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface DirectorOrder {
  _id?: Direction;
  name?: Direction;
}

/** The fields of a `Director` in expressions. */
export interface DirectorRefs {
  readonly _id: Expression<ObjectId>;
  readonly name: Expression<string>;
}

/** What may be included with a `Director`. */
export interface DirectorRelations {
  readonly films: Relation<FilmSpec, 'many'>;
}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface DirectorPaths {
  _id: ObjectId;
  name: string;
}

/** All types of `Director`, as the runtime asks for them. */
export interface DirectorSpec {
  row: Director;
  fields: DirectorFields;
  input: DirectorInput;
  filter: DirectorFilter;
  update: DirectorUpdate;
  select: DirectorSelect;
  order: DirectorOrder;
  refs: DirectorRefs;
  relations: DirectorRelations;
  paths: DirectorPaths;
  id: ObjectId;
}

/** A question to the `Director` documents. */
export type DirectorQuery = Query<DirectorSpec>;
