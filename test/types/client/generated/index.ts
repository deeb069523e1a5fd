// Written by Espalier from .. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { postModel } from './codecs/post.js';
import { sampleModel } from './codecs/sample.js';
import { tagModel } from './codecs/tag.js';
import { userModel } from './codecs/user.js';
import { visitModel } from './codecs/visit.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { PostSpec } from './models/post.js';
import type { SampleSpec } from './models/sample.js';
import type { TagSpec } from './models/tag.js';
import type { UserSpec } from './models/user.js';
import type { VisitSpec } from './models/visit.js';

export { userModel } from './codecs/user.js';
export { User } from './models/user.class.js';
export type {
  UserFields,
  UserFilter,
  UserInput,
  UserOrder,
  UserQuery,
  UserSelect,
  UserSpec,
  UserUpdate,
} from './models/user.js';
export { tagModel } from './codecs/tag.js';
export { Tag } from './models/tag.js';
export type {
  TagFields,
  TagFilter,
  TagInput,
  TagOrder,
  TagQuery,
  TagSelect,
  TagSpec,
  TagUpdate,
} from './models/tag.js';
export { postModel } from './codecs/post.js';
export { Post } from './models/post.js';
export type {
  PostFields,
  PostFilter,
  PostInput,
  PostOrder,
  PostQuery,
  PostSelect,
  PostSpec,
  PostUpdate,
} from './models/post.js';
export { sampleModel } from './codecs/sample.js';
export { Sample } from './models/sample.js';
export type {
  SampleFields,
  SampleFilter,
  SampleInput,
  SampleOrder,
  SampleQuery,
  SampleSelect,
  SampleSpec,
  SampleUpdate,
} from './models/sample.js';
export { visitModel } from './codecs/visit.js';
export { Visit } from './models/visit.js';
export type {
  VisitFields,
  VisitFilter,
  VisitInput,
  VisitOrder,
  VisitQuery,
  VisitSelect,
  VisitSpec,
  VisitUpdate,
} from './models/visit.js';
export type { Address, AddressFilter, AddressInput, AddressSelect } from './models/address.js';
export type { Reply, ReplyFilter, ReplyInput, ReplySelect } from './models/reply.js';
export type { Comment, CommentFilter, CommentInput, CommentSelect } from './models/comment.js';
export type { VisitKey, VisitKeyFilter, VisitKeyInput, VisitKeySelect } from './models/visit-key.js';
export type { Section, SectionFilter, SectionInput, SectionSelect } from './models/section.js';
export type { Language, PostStatus } from './models/enums.js';

/** The models of this project, each under its name. */
export interface Models {
  /** Someone who writes or reads. */
  readonly User: Model<UserSpec>;
  readonly Tag: Model<TagSpec>;
  /** A post of the blog. */
  readonly Post: Model<PostSpec>;
  /** One field of every type. */
  readonly Sample: Model<SampleSpec>;
  readonly Visit: Model<VisitSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  User: userModel,
  Tag: tagModel,
  Post: postModel,
  Sample: sampleModel,
  Visit: visitModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = 'f90b56f99322bc8527c2c5f2d7c9eb40983f1de1a8a0c9599980e30d4165bdf6';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
