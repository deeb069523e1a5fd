// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { geoMultiPolygonSampleModel } from './codecs/geo-multi-polygon-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { GeoMultiPolygonSampleSpec } from './models/geo-multi-polygon-sample.js';

export { geoMultiPolygonSampleModel } from './codecs/geo-multi-polygon-sample.js';
export { GeoMultiPolygonSample } from './models/geo-multi-polygon-sample.js';
export type {
  GeoMultiPolygonSampleFields,
  GeoMultiPolygonSampleFilter,
  GeoMultiPolygonSampleInput,
  GeoMultiPolygonSampleOrder,
  GeoMultiPolygonSampleQuery,
  GeoMultiPolygonSampleSelect,
  GeoMultiPolygonSampleSpec,
  GeoMultiPolygonSampleUpdate,
} from './models/geo-multi-polygon-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly GeoMultiPolygonSample: Model<GeoMultiPolygonSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  GeoMultiPolygonSample: geoMultiPolygonSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = 'b7e5f56c41404018a0835ab8479a099b0846eae05bfd4b920857e9135aa99b11';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
