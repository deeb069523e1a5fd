// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { geoMultiLineStringSampleModel } from './codecs/geo-multi-line-string-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { GeoMultiLineStringSampleSpec } from './models/geo-multi-line-string-sample.js';

export { geoMultiLineStringSampleModel } from './codecs/geo-multi-line-string-sample.js';
export { GeoMultiLineStringSample } from './models/geo-multi-line-string-sample.js';
export type {
  GeoMultiLineStringSampleFields,
  GeoMultiLineStringSampleFilter,
  GeoMultiLineStringSampleInput,
  GeoMultiLineStringSampleOrder,
  GeoMultiLineStringSampleQuery,
  GeoMultiLineStringSampleSelect,
  GeoMultiLineStringSampleSpec,
  GeoMultiLineStringSampleUpdate,
} from './models/geo-multi-line-string-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly GeoMultiLineStringSample: Model<GeoMultiLineStringSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  GeoMultiLineStringSample: geoMultiLineStringSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '189eabc3a910a1366419ad63e3023a744f250b4760a4a9da9f463326976b39a1';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
