// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { stringSampleModel } from './codecs/string-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { StringSampleSpec } from './models/string-sample.js';

export { stringSampleModel } from './codecs/string-sample.js';
export { StringSample } from './models/string-sample.js';
export type {
  StringSampleFields,
  StringSampleFilter,
  StringSampleInput,
  StringSampleOrder,
  StringSampleQuery,
  StringSampleSelect,
  StringSampleSpec,
  StringSampleUpdate,
} from './models/string-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly StringSample: Model<StringSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  StringSample: stringSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = 'f324e59641e510a6f0f131fb4112eb2852a184bbb5d381088756f7dbe1578bed';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
