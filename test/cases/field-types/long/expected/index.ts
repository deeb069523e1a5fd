// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { longSampleModel } from './codecs/long-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { LongSampleSpec } from './models/long-sample.js';

export { longSampleModel } from './codecs/long-sample.js';
export { LongSample } from './models/long-sample.js';
export type {
  LongSampleFields,
  LongSampleFilter,
  LongSampleInput,
  LongSampleOrder,
  LongSampleQuery,
  LongSampleSelect,
  LongSampleSpec,
  LongSampleUpdate,
} from './models/long-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly LongSample: Model<LongSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  LongSample: longSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = 'ac6b27c0191d7c27c525ee042ffd65ef656c9a8128aa3737187c02e92a62b6fb';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
