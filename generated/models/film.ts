// Written by Espalier from schema/models/films.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  ArrayAddToSet,
  ArrayExpression,
  ArrayFilter,
  ArrayPosition,
  ArrayPush,
  BitOperation,
  Decimal128,
  Direction,
  EmbeddedExpression,
  EmbeddedFilter,
  Expression,
  IntegerFilter,
  NumberFilter,
  ObjectId,
  OrderedFilter,
  Pop,
  Pull,
  Query,
  RawFilter,
  Relation,
  Settable,
  StringCondition,
  StringFilter,
  TextFilter,
  Unset,
  ValueFilter,
} from '@espalier/runtime/codegen/v1';
import type { DirectorSpec } from './director.js';
import type { Genre, Rating } from './enums.js';
import type { Score, ScoreInput, ScoreRefs, ScoreSelect } from './score.js';
import type { Takings, TakingsInput, TakingsRefs, TakingsSelect } from './takings.js';

/** The fields of a `Film`. */
export interface FilmFields {
  readonly _id: ObjectId;
  title: string;
  /** The day of the first showing. */
  released: string;
  directorId?: ObjectId;
  distributor?: string;
  rating?: Rating;
  genre?: Genre;
  /** What the story is based on, such as a book. */
  source?: string;
  /** The running time in minutes. */
  minutes?: number;
  takings: Takings;
  imdb?: Score;
  /** Critics who liked it, in percent. */
  rottenTomatoes?: number;
  tags: string[];
  /** When the document was created. Kept by Espalier. */
  readonly createdAt: Date;
  /** When the document was last changed. Kept by Espalier. */
  readonly updatedAt: Date;
  /** Grows by one with each change, so that no change is lost. Kept by Espalier. */
  readonly version: number;
  /** When the document was deleted; missing as long as it is not. Kept by Espalier. */
  readonly deletedAt?: Date;
}

/** A film that was shown in the United States. */
export class Film extends Row {}
export interface Film extends FilmFields {
  /** The fields and the included relations as a plain object. */
  plain(): FilmFields;
}

/** What is given for a new `Film`. */
export interface FilmInput {
  /** Default: a new id. */
  _id?: ObjectId;
  title: string;
  /** The day of the first showing. */
  released: string;
  directorId?: ObjectId;
  distributor?: string;
  rating?: Rating;
  genre?: Genre;
  /** What the story is based on, such as a book. */
  source?: string;
  /** The running time in minutes. */
  minutes?: number;
  takings: TakingsInput;
  imdb?: ScoreInput;
  /** Critics who liked it, in percent. */
  rottenTomatoes?: number;
  /** Default: []. */
  tags?: readonly string[];
}

/** Which `Film` documents: MQL with the names of the fields. */
export interface FilmFilter {
  $and?: readonly (FilmFilter | RawFilter)[];
  $or?: readonly (FilmFilter | RawFilter)[];
  $nor?: readonly (FilmFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  title?: StringFilter;
  released?: OrderedFilter<string>;
  directorId?: OrderedFilter<ObjectId>;
  distributor?: StringFilter;
  rating?: ValueFilter<Rating>;
  genre?: ValueFilter<Genre>;
  source?: StringFilter;
  minutes?: IntegerFilter;
  takings?: EmbeddedFilter<TakingsInput>;
  'takings.budget'?: NumberFilter<Decimal128 | string>;
  'takings.usGross'?: NumberFilter<Decimal128 | string>;
  'takings.worldwideGross'?: NumberFilter<Decimal128 | string>;
  'takings.usDvdSales'?: NumberFilter<Decimal128 | string>;
  imdb?: EmbeddedFilter<ScoreInput>;
  'imdb.rating'?: NumberFilter<number>;
  'imdb.votes'?: IntegerFilter;
  rottenTomatoes?: IntegerFilter;
  tags?: ArrayFilter<string, StringCondition>;
  [path: `tags.${number}`]: StringFilter;
  createdAt?: OrderedFilter<Date>;
  updatedAt?: OrderedFilter<Date>;
  version?: IntegerFilter;
  deletedAt?: OrderedFilter<Date>;
}

/** New values by path. */
export interface FilmSet {
  title?: Settable<string>;
  released?: Settable<string>;
  directorId?: Settable<ObjectId>;
  distributor?: Settable<string>;
  rating?: Settable<Rating>;
  genre?: Settable<Genre>;
  source?: Settable<string>;
  minutes?: Settable<number>;
  takings?: Settable<TakingsInput>;
  'takings.budget'?: Settable<Decimal128 | string>;
  'takings.usGross'?: Settable<Decimal128 | string>;
  'takings.worldwideGross'?: Settable<Decimal128 | string>;
  'takings.usDvdSales'?: Settable<Decimal128 | string>;
  imdb?: Settable<ScoreInput>;
  'imdb.rating'?: Settable<number>;
  'imdb.votes'?: Settable<number>;
  rottenTomatoes?: Settable<number>;
  tags?: Settable<readonly string[]>;
  'tags.$'?: Settable<string>;
  [path: `tags.${ArrayPosition}`]: Settable<string>;
}

/** Values that only a document made by an upsert gets. */
export interface FilmSetOnInsert {
  _id?: Settable<ObjectId>;
  title?: Settable<string>;
  released?: Settable<string>;
  directorId?: Settable<ObjectId>;
  distributor?: Settable<string>;
  rating?: Settable<Rating>;
  genre?: Settable<Genre>;
  source?: Settable<string>;
  minutes?: Settable<number>;
  takings?: Settable<TakingsInput>;
  'takings.budget'?: Settable<Decimal128 | string>;
  'takings.usGross'?: Settable<Decimal128 | string>;
  'takings.worldwideGross'?: Settable<Decimal128 | string>;
  'takings.usDvdSales'?: Settable<Decimal128 | string>;
  imdb?: Settable<ScoreInput>;
  'imdb.rating'?: Settable<number>;
  'imdb.votes'?: Settable<number>;
  rottenTomatoes?: Settable<number>;
  tags?: Settable<readonly string[]>;
}

/** What may be missing. */
export interface FilmUnset {
  directorId?: Unset;
  distributor?: Unset;
  rating?: Unset;
  genre?: Unset;
  source?: Unset;
  minutes?: Unset;
  'takings.budget'?: Unset;
  'takings.usGross'?: Unset;
  'takings.worldwideGross'?: Unset;
  'takings.usDvdSales'?: Unset;
  imdb?: Unset;
  rottenTomatoes?: Unset;
}

/** What is added or multiplied. */
export interface FilmIncrement {
  minutes?: Settable<number>;
  'takings.budget'?: Settable<Decimal128 | string>;
  'takings.usGross'?: Settable<Decimal128 | string>;
  'takings.worldwideGross'?: Settable<Decimal128 | string>;
  'takings.usDvdSales'?: Settable<Decimal128 | string>;
  'imdb.rating'?: Settable<number>;
  'imdb.votes'?: Settable<number>;
  rottenTomatoes?: Settable<number>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface FilmOrdered {
  title?: Settable<string>;
  released?: Settable<string>;
  directorId?: Settable<ObjectId>;
  distributor?: Settable<string>;
  source?: Settable<string>;
  minutes?: Settable<number>;
  'takings.budget'?: Settable<Decimal128 | string>;
  'takings.usGross'?: Settable<Decimal128 | string>;
  'takings.worldwideGross'?: Settable<Decimal128 | string>;
  'takings.usDvdSales'?: Settable<Decimal128 | string>;
  'imdb.rating'?: Settable<number>;
  'imdb.votes'?: Settable<number>;
  rottenTomatoes?: Settable<number>;
  'tags.$'?: Settable<string>;
  [path: `tags.${ArrayPosition}`]: Settable<string>;
}

/** What is appended. */
export interface FilmPush {
  tags?: ArrayPush<string>;
}

/** What is appended unless it is there. */
export interface FilmAddToSet {
  tags?: ArrayAddToSet<string>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface FilmPull {
  tags?: Pull<string, StringCondition>;
}

/** Which values are removed. */
export interface FilmPullAll {
  tags?: readonly string[];
}

/** Which end loses its element. */
export interface FilmPop {
  tags?: Pop;
}

/** Which bits change. */
export interface FilmBit {
  minutes?: BitOperation<number>;
  'imdb.votes'?: BitOperation<number>;
  rottenTomatoes?: BitOperation<number>;
}

/** What an update may do to a `Film`, by MongoDB's own operators. */
export interface FilmUpdate {
  $set?: FilmSet;
  $setOnInsert?: FilmSetOnInsert;
  $unset?: FilmUnset;
  $inc?: FilmIncrement;
  $mul?: FilmIncrement;
  $min?: FilmOrdered;
  $max?: FilmOrdered;
  $push?: FilmPush;
  $addToSet?: FilmAddToSet;
  $pull?: FilmPull;
  $pullAll?: FilmPullAll;
  $pop?: FilmPop;
  $bit?: FilmBit;
}

/** Which fields of a `Film` are picked or left out. */
export interface FilmSelect {
  _id?: boolean;
  title?: boolean;
  released?: boolean;
  directorId?: boolean;
  distributor?: boolean;
  rating?: boolean;
  genre?: boolean;
  source?: boolean;
  minutes?: boolean;
  takings?: boolean | TakingsSelect;
  imdb?: boolean | ScoreSelect;
  rottenTomatoes?: boolean;
  tags?: boolean;
  createdAt?: boolean;
  updatedAt?: boolean;
  version?: boolean;
  deletedAt?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface FilmOrder {
  _id?: Direction;
  title?: Direction;
  released?: Direction;
  directorId?: Direction;
  distributor?: Direction;
  rating?: Direction;
  genre?: Direction;
  source?: Direction;
  minutes?: Direction;
  'takings.budget'?: Direction;
  'takings.usGross'?: Direction;
  'takings.worldwideGross'?: Direction;
  'takings.usDvdSales'?: Direction;
  'imdb.rating'?: Direction;
  'imdb.votes'?: Direction;
  rottenTomatoes?: Direction;
  tags?: Direction;
  [path: `tags.${number}`]: Direction;
  createdAt?: Direction;
  updatedAt?: Direction;
  version?: Direction;
  deletedAt?: Direction;
}

/** The fields of a `Film` in expressions. */
export interface FilmRefs {
  readonly _id: Expression<ObjectId>;
  readonly title: Expression<string>;
  readonly released: Expression<string>;
  readonly directorId: Expression<ObjectId | null>;
  readonly distributor: Expression<string | null>;
  readonly rating: Expression<Rating | null>;
  readonly genre: Expression<Genre | null>;
  readonly source: Expression<string | null>;
  readonly minutes: Expression<number | null>;
  readonly takings: EmbeddedExpression<Takings, TakingsRefs>;
  readonly imdb: EmbeddedExpression<Score | null, ScoreRefs>;
  readonly rottenTomatoes: Expression<number | null>;
  readonly tags: ArrayExpression<string>;
  readonly createdAt: Expression<Date>;
  readonly updatedAt: Expression<Date>;
  readonly version: Expression<number>;
  readonly deletedAt: Expression<Date | null>;
}

/** What may be included with a `Film`. */
export interface FilmRelations {
  readonly director: Relation<DirectorSpec, 'optional'>;
}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface FilmPaths {
  _id: ObjectId;
  title: string;
  released: string;
  directorId: ObjectId;
  distributor: string;
  rating: Rating;
  genre: Genre;
  source: string;
  minutes: number;
  takings: Takings;
  'takings.budget': Decimal128;
  'takings.usGross': Decimal128;
  'takings.worldwideGross': Decimal128;
  'takings.usDvdSales': Decimal128;
  imdb: Score;
  'imdb.rating': number;
  'imdb.votes': number;
  rottenTomatoes: number;
  tags: string;
  [path: `tags.${number}`]: string;
  createdAt: Date;
  updatedAt: Date;
  version: number;
  deletedAt: Date;
}

/** All types of `Film`, as the runtime asks for them. */
export interface FilmSpec {
  row: Film;
  fields: FilmFields;
  input: FilmInput;
  filter: FilmFilter;
  update: FilmUpdate;
  select: FilmSelect;
  order: FilmOrder;
  refs: FilmRefs;
  relations: FilmRelations;
  paths: FilmPaths;
  id: ObjectId;
}

/** A question to the `Film` documents. */
export type FilmQuery = Query<FilmSpec>;
