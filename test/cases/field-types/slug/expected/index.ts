// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { slugSampleModel } from './codecs/slug-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { SlugSampleSpec } from './models/slug-sample.js';

export { slugSampleModel } from './codecs/slug-sample.js';
export { SlugSample } from './models/slug-sample.js';
export type {
  SlugSampleFields,
  SlugSampleFilter,
  SlugSampleInput,
  SlugSampleOrder,
  SlugSampleQuery,
  SlugSampleSelect,
  SlugSampleSpec,
  SlugSampleUpdate,
} from './models/slug-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly SlugSample: Model<SlugSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  SlugSample: slugSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '09b10133218a58aa48795cc1c021a6ffc2d059007af90faa50b223ac040a317d';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
