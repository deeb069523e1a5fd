// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { dateSampleModel } from './codecs/date-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { DateSampleSpec } from './models/date-sample.js';

export { dateSampleModel } from './codecs/date-sample.js';
export { DateSample } from './models/date-sample.js';
export type {
  DateSampleFields,
  DateSampleFilter,
  DateSampleInput,
  DateSampleOrder,
  DateSampleQuery,
  DateSampleSelect,
  DateSampleSpec,
  DateSampleUpdate,
} from './models/date-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly DateSample: Model<DateSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  DateSample: dateSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '908146530beb80c05fe117ccf01d0fb2ab5e219b61ce6d3d0409a23bf8736f89';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
