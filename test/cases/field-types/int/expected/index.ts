// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { intSampleModel } from './codecs/int-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { IntSampleSpec } from './models/int-sample.js';

export { intSampleModel } from './codecs/int-sample.js';
export { IntSample } from './models/int-sample.js';
export type {
  IntSampleFields,
  IntSampleFilter,
  IntSampleInput,
  IntSampleOrder,
  IntSampleQuery,
  IntSampleSelect,
  IntSampleSpec,
  IntSampleUpdate,
} from './models/int-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly IntSample: Model<IntSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  IntSample: intSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '14d58c269f6a2dec983e41995c9cd66146a32db3be089f04643bc10d37ff773d';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
