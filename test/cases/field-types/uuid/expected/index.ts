// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { uuidSampleModel } from './codecs/uuid-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { UuidSampleSpec } from './models/uuid-sample.js';

export { uuidSampleModel } from './codecs/uuid-sample.js';
export { UuidSample } from './models/uuid-sample.js';
export type {
  UuidSampleFields,
  UuidSampleFilter,
  UuidSampleInput,
  UuidSampleOrder,
  UuidSampleQuery,
  UuidSampleSelect,
  UuidSampleSpec,
  UuidSampleUpdate,
} from './models/uuid-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly UuidSample: Model<UuidSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  UuidSample: uuidSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = 'dbbc96adbfa65dbdc2884457e2342db87ce0faf363aab5332f4f7c1a572195ff';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
