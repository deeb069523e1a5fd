// The stored documents before and after this migration, for its types. Made by `espalier migrate make`.
import type { ObjectId } from 'mongodb';

export type { After as Before } from '../0001_initial/documents.ts';

export interface After {
  readonly posts: PostDocument;
}

export interface PostDocument {
  _id: ObjectId;
  a: number;
  b?: number;
  c: string;
  d: string | null;
  e: number;
  f?: string;
}
