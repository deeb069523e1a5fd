// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { jsonSampleModel } from './codecs/json-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { JsonSampleSpec } from './models/json-sample.js';

export { jsonSampleModel } from './codecs/json-sample.js';
export { JsonSample } from './models/json-sample.js';
export type {
  JsonSampleFields,
  JsonSampleFilter,
  JsonSampleInput,
  JsonSampleOrder,
  JsonSampleQuery,
  JsonSampleSelect,
  JsonSampleSpec,
  JsonSampleUpdate,
} from './models/json-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly JsonSample: Model<JsonSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  JsonSample: jsonSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '26df1c72cc9042c157fe568a28b915eaf6589627a8670cee47fb60383c73967a';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
