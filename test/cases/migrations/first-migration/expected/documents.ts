// The stored documents before and after this migration, for its types. Made by `espalier migrate make`.
import type { Binary, BSONRegExp, Decimal128, ObjectId } from 'mongodb';

export type Before = Record<never, never>;

export interface After {
  readonly 'blog-posts': PostDocument;
  readonly users: UserDocument;
}

export interface PostDocument {
  _id: ObjectId;
  authorId: Binary;
  byDay: Record<string, CommentDocument>;
  'the class': string;
  comments: CommentDocument[];
  createdAt: Date;
  extra: unknown;
  grid: (number | null)[][];
  pattern: BSONRegExp;
  picture: Binary;
  price?: Decimal128;
  slug: string;
  status: StatusValue;
  subtitle: string | null;
  title: string;
  updatedAt: Date;
  version: number;
  views: bigint;
}

export interface UserDocument {
  _id: Binary;
  name: string;
}

export interface CommentDocument {
  at: Date;
  replies: CommentDocument[];
  text: string;
}

export type StatusValue = 'draft' | 'live' | 'gone';
