// The stored documents before and after this migration, for its types. Made by `espalier migrate make`.
import type { ObjectId } from 'mongodb';

export type { After as Before } from '../0001_initial/documents.ts';

export interface After {
  readonly articles: ArticleDocument;
  readonly people: UserDocument;
}

export interface ArticleDocument {
  _id: ObjectId;
  text: string;
  title: string;
}

export interface UserDocument {
  _id: ObjectId;
  name: string;
}
