// The stored documents before and after this migration, for its types. Made by `espalier migrate make`.
import type { Binary, Decimal128, ObjectId } from 'mongodb';

export type { After as Before } from '../0001_initial/documents.ts';

export interface After {
  readonly posts: PostDocument;
}

export interface PostDocument {
  _id: ObjectId;
  at: Date;
  author: string;
  number: number;
  price: Decimal128;
  subtitle?: string;
  title: string;
  token: Binary;
  words: number;
}
