// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { geoPolygonSampleModel } from './codecs/geo-polygon-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { GeoPolygonSampleSpec } from './models/geo-polygon-sample.js';

export { geoPolygonSampleModel } from './codecs/geo-polygon-sample.js';
export { GeoPolygonSample } from './models/geo-polygon-sample.js';
export type {
  GeoPolygonSampleFields,
  GeoPolygonSampleFilter,
  GeoPolygonSampleInput,
  GeoPolygonSampleOrder,
  GeoPolygonSampleQuery,
  GeoPolygonSampleSelect,
  GeoPolygonSampleSpec,
  GeoPolygonSampleUpdate,
} from './models/geo-polygon-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly GeoPolygonSample: Model<GeoPolygonSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  GeoPolygonSample: geoPolygonSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = 'f589005a8f61910950d3ca288f181f8b9e28e19e24d4eac65b5c06743c56068a';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
