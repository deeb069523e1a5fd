// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { ipSampleModel } from './codecs/ip-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { IpSampleSpec } from './models/ip-sample.js';

export { ipSampleModel } from './codecs/ip-sample.js';
export { IpSample } from './models/ip-sample.js';
export type {
  IpSampleFields,
  IpSampleFilter,
  IpSampleInput,
  IpSampleOrder,
  IpSampleQuery,
  IpSampleSelect,
  IpSampleSpec,
  IpSampleUpdate,
} from './models/ip-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly IpSample: Model<IpSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  IpSample: ipSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '335930eb10519634ac28edd01a7a3edf97bdfee46c1599e8a0f4fbd8d20bc8ec';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
