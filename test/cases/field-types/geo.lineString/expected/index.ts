// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { geoLineStringSampleModel } from './codecs/geo-line-string-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { GeoLineStringSampleSpec } from './models/geo-line-string-sample.js';

export { geoLineStringSampleModel } from './codecs/geo-line-string-sample.js';
export { GeoLineStringSample } from './models/geo-line-string-sample.js';
export type {
  GeoLineStringSampleFields,
  GeoLineStringSampleFilter,
  GeoLineStringSampleInput,
  GeoLineStringSampleOrder,
  GeoLineStringSampleQuery,
  GeoLineStringSampleSelect,
  GeoLineStringSampleSpec,
  GeoLineStringSampleUpdate,
} from './models/geo-line-string-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly GeoLineStringSample: Model<GeoLineStringSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  GeoLineStringSample: geoLineStringSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '1d200687525b540b6e82b2f033d5728c802565a3d6c1aa87f7d8f05e414a1331';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
