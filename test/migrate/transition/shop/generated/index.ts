// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { itemModel } from './codecs/item.ts';
import { noteModel } from './codecs/note.ts';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { ItemSpec } from './models/item.ts';
import type { NoteSpec } from './models/note.ts';

export { itemModel } from './codecs/item.ts';
export { Item } from './models/item.ts';
export type {
  ItemFields,
  ItemFilter,
  ItemInput,
  ItemOrder,
  ItemQuery,
  ItemSelect,
  ItemSpec,
  ItemUpdate,
} from './models/item.ts';
export { noteModel } from './codecs/note.ts';
export { Note } from './models/note.ts';
export type {
  NoteFields,
  NoteFilter,
  NoteInput,
  NoteOrder,
  NoteQuery,
  NoteSelect,
  NoteSpec,
  NoteUpdate,
} from './models/note.ts';
export type { Comment, CommentFilter, CommentInput, CommentSelect } from './models/comment.ts';
export type { Meta, MetaFilter, MetaInput, MetaSelect } from './models/meta.ts';
export type { Price, PriceFilter, PriceInput, PriceSelect } from './models/price.ts';
export type { Status } from './models/enums.ts';

/** The models of this project, each under its name. */
export interface Models {
  readonly Item: Model<ItemSpec>;
  readonly Note: Model<NoteSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  Item: itemModel,
  Note: noteModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '3e20c87821dd53a3853314432a7ee07c06fbb619e772efa460bafb26ac697e04';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
