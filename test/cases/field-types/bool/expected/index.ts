// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { boolSampleModel } from './codecs/bool-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { BoolSampleSpec } from './models/bool-sample.js';

export { boolSampleModel } from './codecs/bool-sample.js';
export { BoolSample } from './models/bool-sample.js';
export type {
  BoolSampleFields,
  BoolSampleFilter,
  BoolSampleInput,
  BoolSampleOrder,
  BoolSampleQuery,
  BoolSampleSelect,
  BoolSampleSpec,
  BoolSampleUpdate,
} from './models/bool-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly BoolSample: Model<BoolSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  BoolSample: boolSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '4b852ebd059743ad90e6dcb3c44f3eb107783e8f9a4605a7b0c896ec4543f74c';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
