// The stored documents before and after this migration, for its types. Made by `espalier migrate make`.
import type { Document, ObjectId } from 'mongodb';

export type { After as Before } from '../0001_initial/documents.ts';

export interface After {
  readonly posts: PostDocument;
  readonly users: UserDocument;
}

export interface PostDocument {
  _id: ObjectId;
  authorId: ObjectId;
  editorIds: PersonDocument[];
  places: Document[];
}

export interface UserDocument {
  _id: ObjectId;
  name: string;
}

export interface PersonDocument {
  name: string;
}
