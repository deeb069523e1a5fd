// The stored documents before and after this migration, for its types. Made by `espalier migrate make`.
import type { Decimal128, ObjectId } from 'mongodb';

export type { After as Before } from '../0001_initial/documents.ts';

export interface After {
  readonly posts: PostDocument;
}

export interface PostDocument {
  _id: ObjectId;
  a: bigint;
  b: Decimal128;
  c: string;
  d: number;
  e: number[];
  f: string;
  h: string[];
  total: number;
}
