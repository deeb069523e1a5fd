// Written by Espalier from schema/models/shop.yaml. Edit the YAML, then run `espalier generate`.
import { Row } from '@espalier/runtime/codegen/v1';
import type {
  ArrayAddToSet,
  ArrayExpression,
  ArrayFilter,
  ArrayPosition,
  ArrayPush,
  BitOperation,
  Direction,
  Expression,
  IntegerFilter,
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
} from '@espalier/runtime/codegen/v1';
import type { ItemSpec } from './item.ts';

/** The fields of a `Note`. */
export interface NoteFields {
  readonly _id: ObjectId;
  itemId?: ObjectId;
  lines: string[];
  number: number;
  /** Grows by one with each change, so that no change is lost. Kept by Espalier. */
  readonly version: number;
}

/** A document of `notes`. */
export class Note extends Row {}
export interface Note extends NoteFields {
  /** The fields and the included relations as a plain object. */
  plain(): NoteFields;
}

/** What is given for a new `Note`. */
export interface NoteInput {
  /** Default: a new id. */
  _id?: ObjectId;
  itemId?: ObjectId;
  lines: readonly string[];
  number: number;
}

/** Which `Note` documents: MQL with the names of the fields. */
export interface NoteFilter {
  $and?: readonly (NoteFilter | RawFilter)[];
  $or?: readonly (NoteFilter | RawFilter)[];
  $nor?: readonly (NoteFilter | RawFilter)[];
  $expr?: Expression<boolean>;
  $text?: TextFilter;
  $comment?: string;
  _id?: OrderedFilter<ObjectId>;
  itemId?: OrderedFilter<ObjectId>;
  lines?: ArrayFilter<string, StringCondition>;
  [path: `lines.${number}`]: StringFilter;
  number?: IntegerFilter;
  version?: IntegerFilter;
}

/** New values by path. */
export interface NoteSet {
  itemId?: Settable<ObjectId>;
  lines?: Settable<readonly string[]>;
  'lines.$'?: Settable<string>;
  [path: `lines.${ArrayPosition}`]: Settable<string>;
  number?: Settable<number>;
}

/** Values that only a document made by an upsert gets. */
export interface NoteSetOnInsert {
  _id?: Settable<ObjectId>;
  itemId?: Settable<ObjectId>;
  lines?: Settable<readonly string[]>;
  number?: Settable<number>;
}

/** What may be missing. */
export interface NoteUnset {
  itemId?: Unset;
}

/** What is added or multiplied. */
export interface NoteIncrement {
  number?: Settable<number>;
}

/** Bounds: the lesser or the greater of them and the present value is kept. */
export interface NoteOrdered {
  itemId?: Settable<ObjectId>;
  'lines.$'?: Settable<string>;
  [path: `lines.${ArrayPosition}`]: Settable<string>;
  number?: Settable<number>;
}

/** What is appended. */
export interface NotePush {
  lines?: ArrayPush<string>;
}

/** What is appended unless it is there. */
export interface NoteAddToSet {
  lines?: ArrayAddToSet<string>;
}

/** Which elements are removed: those that equal a value or meet a condition. */
export interface NotePull {
  lines?: Pull<string, StringCondition>;
}

/** Which values are removed. */
export interface NotePullAll {
  lines?: readonly string[];
}

/** Which end loses its element. */
export interface NotePop {
  lines?: Pop;
}

/** Which bits change. */
export interface NoteBit {
  number?: BitOperation<number>;
}

/** What an update may do to a `Note`, by MongoDB's own operators. */
export interface NoteUpdate {
  $set?: NoteSet;
  $setOnInsert?: NoteSetOnInsert;
  $unset?: NoteUnset;
  $inc?: NoteIncrement;
  $mul?: NoteIncrement;
  $min?: NoteOrdered;
  $max?: NoteOrdered;
  $push?: NotePush;
  $addToSet?: NoteAddToSet;
  $pull?: NotePull;
  $pullAll?: NotePullAll;
  $pop?: NotePop;
  $bit?: NoteBit;
}

/** Which fields of a `Note` are picked or left out. */
export interface NoteSelect {
  _id?: boolean;
  itemId?: boolean;
  lines?: boolean;
  number?: boolean;
  version?: boolean;
}

/** Paths to order by, the first one first. Arrays count by their least or greatest element. */
export interface NoteOrder {
  _id?: Direction;
  itemId?: Direction;
  lines?: Direction;
  [path: `lines.${number}`]: Direction;
  number?: Direction;
  version?: Direction;
}

/** The fields of a `Note` in expressions. */
export interface NoteRefs {
  readonly _id: Expression<ObjectId>;
  readonly itemId: Expression<ObjectId | null>;
  readonly lines: ArrayExpression<string>;
  readonly number: Expression<number>;
  readonly version: Expression<number>;
}

/** What may be included with a `Note`. */
export interface NoteRelations {
  readonly item: Relation<ItemSpec, 'optional'>;
}

/** What `distinct` gives for each path. Arrays are opened: their elements are collected. */
export interface NotePaths {
  _id: ObjectId;
  itemId: ObjectId;
  lines: string;
  [path: `lines.${number}`]: string;
  number: number;
  version: number;
}

/** All types of `Note`, as the runtime asks for them. */
export interface NoteSpec {
  row: Note;
  fields: NoteFields;
  input: NoteInput;
  filter: NoteFilter;
  update: NoteUpdate;
  select: NoteSelect;
  order: NoteOrder;
  refs: NoteRefs;
  relations: NoteRelations;
  paths: NotePaths;
  id: ObjectId;
}

/** A question to the `Note` documents. */
export type NoteQuery = Query<NoteSpec>;
