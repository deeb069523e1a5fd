// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { geoMultiPointSampleModel } from './codecs/geo-multi-point-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { GeoMultiPointSampleSpec } from './models/geo-multi-point-sample.js';

export { geoMultiPointSampleModel } from './codecs/geo-multi-point-sample.js';
export { GeoMultiPointSample } from './models/geo-multi-point-sample.js';
export type {
  GeoMultiPointSampleFields,
  GeoMultiPointSampleFilter,
  GeoMultiPointSampleInput,
  GeoMultiPointSampleOrder,
  GeoMultiPointSampleQuery,
  GeoMultiPointSampleSelect,
  GeoMultiPointSampleSpec,
  GeoMultiPointSampleUpdate,
} from './models/geo-multi-point-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly GeoMultiPointSample: Model<GeoMultiPointSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  GeoMultiPointSample: geoMultiPointSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = 'fdee145454de0dc4e5152a9262aa7e657918bedb92d148abfe9ac54f621df08a';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
