// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { postModel } from './codecs/post.ts';
import { profileModel } from './codecs/profile.ts';
import { tagModel } from './codecs/tag.ts';
import { userModel } from './codecs/user.ts';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { PostSpec } from './models/post.ts';
import type { ProfileSpec } from './models/profile.ts';
import type { TagSpec } from './models/tag.ts';
import type { UserSpec } from './models/user.ts';

export { userModel } from './codecs/user.ts';
export { User } from './models/user.ts';
export type {
  UserFields,
  UserFilter,
  UserInput,
  UserOrder,
  UserQuery,
  UserSelect,
  UserSpec,
  UserUpdate,
} from './models/user.ts';
export { profileModel } from './codecs/profile.ts';
export { Profile } from './models/profile.ts';
export type {
  ProfileFields,
  ProfileFilter,
  ProfileInput,
  ProfileOrder,
  ProfileQuery,
  ProfileSelect,
  ProfileSpec,
  ProfileUpdate,
} from './models/profile.ts';
export { tagModel } from './codecs/tag.ts';
export { Tag } from './models/tag.ts';
export type {
  TagFields,
  TagFilter,
  TagInput,
  TagOrder,
  TagQuery,
  TagSelect,
  TagSpec,
  TagUpdate,
} from './models/tag.ts';
export { postModel } from './codecs/post.ts';
export { Post } from './models/post.ts';
export type {
  PostFields,
  PostFilter,
  PostInput,
  PostOrder,
  PostQuery,
  PostSelect,
  PostSpec,
  PostUpdate,
} from './models/post.ts';
export type { Comment, CommentFilter, CommentInput, CommentSelect } from './models/comment.ts';
export type { Address, AddressFilter, AddressInput, AddressSelect } from './models/address.ts';
export type { PostStatus } from './models/enums.ts';

/** The models of this project, each under its name. */
export interface Models {
  readonly User: Model<UserSpec>;
  readonly Profile: Model<ProfileSpec>;
  readonly Tag: Model<TagSpec>;
  /** A post of the blog. */
  readonly Post: Model<PostSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  User: userModel,
  Profile: profileModel,
  Tag: tagModel,
  Post: postModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '1938ff6bc92bc003ccef2f4055f714e6b25349535cbc810d5628b8c19adc3521';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
