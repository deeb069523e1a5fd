// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { decimalSampleModel } from './codecs/decimal-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { DecimalSampleSpec } from './models/decimal-sample.js';

export { decimalSampleModel } from './codecs/decimal-sample.js';
export { DecimalSample } from './models/decimal-sample.js';
export type {
  DecimalSampleFields,
  DecimalSampleFilter,
  DecimalSampleInput,
  DecimalSampleOrder,
  DecimalSampleQuery,
  DecimalSampleSelect,
  DecimalSampleSpec,
  DecimalSampleUpdate,
} from './models/decimal-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly DecimalSample: Model<DecimalSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  DecimalSample: decimalSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = 'a40e6ff93f32feb1de08ade78115bdffc1a95412af7d3d700c48bf7c3de9697d';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
