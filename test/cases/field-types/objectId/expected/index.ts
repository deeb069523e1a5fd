// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { objectIdSampleModel } from './codecs/object-id-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { ObjectIdSampleSpec } from './models/object-id-sample.js';

export { objectIdSampleModel } from './codecs/object-id-sample.js';
export { ObjectIdSample } from './models/object-id-sample.js';
export type {
  ObjectIdSampleFields,
  ObjectIdSampleFilter,
  ObjectIdSampleInput,
  ObjectIdSampleOrder,
  ObjectIdSampleQuery,
  ObjectIdSampleSelect,
  ObjectIdSampleSpec,
  ObjectIdSampleUpdate,
} from './models/object-id-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly ObjectIdSample: Model<ObjectIdSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  ObjectIdSample: objectIdSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '1475733e22ad7dd3eb5492f390c493f67ac3cad887ae69211fcac802a471480f';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
