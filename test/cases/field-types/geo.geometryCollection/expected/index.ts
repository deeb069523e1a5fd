// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { geoGeometryCollectionSampleModel } from './codecs/geo-geometry-collection-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { GeoGeometryCollectionSampleSpec } from './models/geo-geometry-collection-sample.js';

export { geoGeometryCollectionSampleModel } from './codecs/geo-geometry-collection-sample.js';
export { GeoGeometryCollectionSample } from './models/geo-geometry-collection-sample.js';
export type {
  GeoGeometryCollectionSampleFields,
  GeoGeometryCollectionSampleFilter,
  GeoGeometryCollectionSampleInput,
  GeoGeometryCollectionSampleOrder,
  GeoGeometryCollectionSampleQuery,
  GeoGeometryCollectionSampleSelect,
  GeoGeometryCollectionSampleSpec,
  GeoGeometryCollectionSampleUpdate,
} from './models/geo-geometry-collection-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly GeoGeometryCollectionSample: Model<GeoGeometryCollectionSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  GeoGeometryCollectionSample: geoGeometryCollectionSampleModel,
};

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options);
}
