// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { regexSampleModel } from './codecs/regex-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { RegexSampleSpec } from './models/regex-sample.js';

export { regexSampleModel } from './codecs/regex-sample.js';
export { RegexSample } from './models/regex-sample.js';
export type {
  RegexSampleFields,
  RegexSampleFilter,
  RegexSampleInput,
  RegexSampleOrder,
  RegexSampleQuery,
  RegexSampleSelect,
  RegexSampleSpec,
  RegexSampleUpdate,
} from './models/regex-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly RegexSample: Model<RegexSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  RegexSample: regexSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = 'aff4919fd871aae7867ed5830266f3aa9e6b890272bd55ae7bda20559d1e37fd';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
