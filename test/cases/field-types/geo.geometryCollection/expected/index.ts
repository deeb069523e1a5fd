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

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '5a3a9cbe141d8340802a63ee6cb563b3936f53441f42b6add37bc360709bc7a8';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
