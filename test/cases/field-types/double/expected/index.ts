// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { doubleSampleModel } from './codecs/double-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { DoubleSampleSpec } from './models/double-sample.js';

export { doubleSampleModel } from './codecs/double-sample.js';
export { DoubleSample } from './models/double-sample.js';
export type {
  DoubleSampleFields,
  DoubleSampleFilter,
  DoubleSampleInput,
  DoubleSampleOrder,
  DoubleSampleQuery,
  DoubleSampleSelect,
  DoubleSampleSpec,
  DoubleSampleUpdate,
} from './models/double-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly DoubleSample: Model<DoubleSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  DoubleSample: doubleSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '252d854a9b9b2d627c8cb55e008725bc8b4a066725e9569e88fe74f61ebcfd3c';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
