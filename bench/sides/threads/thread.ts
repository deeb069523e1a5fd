import { ObjectId } from 'mongodb';
import type { SideName } from '../side.ts';

/** Someone who writes posts. */
export interface Member {
  _id: ObjectId;
  name: string;
  email: string;
  city: string;
  joinedAt: Date;
}

/** A post, whose author and replies are documents of their own. */
export interface Post {
  _id: ObjectId;
  title: string;
  text: string;
  authorId: ObjectId;
  writtenAt: Date;
}

/** A reply to a post. */
export interface Reply {
  _id: ObjectId;
  postId: ObjectId;
  text: string;
  likes: number;
  at: Date;
}

/** A post together with its author and its latest replies. */
export interface Thread extends Post {
  author: Member | null;
  replies: Reply[];
}

/** A way to read posts with what belongs to them. */
export interface ThreadSide {
  readonly name: SideName;
  /** The first `count` posts with their authors, and of each the latest replies. */
  findThreads(count: number): Promise<Thread[]>;
  close(): Promise<void>;
}

/** How many replies of each post are read. */
export const latestReplies = 3;

const repliesPerPost = 8;
const postsPerMember = 5;
const day = 86_400_000;
const text = 'Nobody in the valley agreed afterwards on what the river had taken that winter. ';

/** The documents of `count` posts, of their authors and of all replies to them. */
export function makeThreads(count: number): { members: Member[]; posts: Post[]; replies: Reply[] } {
  const members = Array.from({ length: Math.ceil(count / postsPerMember) }, (_, number) => ({
    _id: new ObjectId(),
    name: `Writer ${number}`,
    email: `writer${number}@example.org`,
    city: 'Lyon',
    joinedAt: new Date(number * day),
  }));
  const posts = Array.from({ length: count }, (_, number) => ({
    _id: new ObjectId(),
    title: `What the water left behind, part ${number}`,
    text: text.repeat(4),
    authorId: members[number % members.length]?._id ?? new ObjectId(),
    writtenAt: new Date(number * day),
  }));
  const replies = posts.flatMap(({ _id: postId }, number) =>
    Array.from({ length: repliesPerPost }, (_, index) => ({
      _id: new ObjectId(),
      postId,
      text: text.slice(0, 30 + ((number + index) % 50)),
      likes: index,
      at: new Date((number + index) * day),
    })),
  );
  return { members, posts, replies };
}
