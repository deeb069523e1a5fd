// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { timeSampleModel } from './codecs/time-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { TimeSampleSpec } from './models/time-sample.js';

export { timeSampleModel } from './codecs/time-sample.js';
export { TimeSample } from './models/time-sample.js';
export type {
  TimeSampleFields,
  TimeSampleFilter,
  TimeSampleInput,
  TimeSampleOrder,
  TimeSampleQuery,
  TimeSampleSelect,
  TimeSampleSpec,
  TimeSampleUpdate,
} from './models/time-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly TimeSample: Model<TimeSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  TimeSample: timeSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '05a83186c5a1b47238537db2d0c19e3116f662b5898f154a5a03df3a2ae70a38';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
