// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { geoPointSampleModel } from './codecs/geo-point-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { GeoPointSampleSpec } from './models/geo-point-sample.js';

export { geoPointSampleModel } from './codecs/geo-point-sample.js';
export { GeoPointSample } from './models/geo-point-sample.js';
export type {
  GeoPointSampleFields,
  GeoPointSampleFilter,
  GeoPointSampleInput,
  GeoPointSampleOrder,
  GeoPointSampleQuery,
  GeoPointSampleSelect,
  GeoPointSampleSpec,
  GeoPointSampleUpdate,
} from './models/geo-point-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly GeoPointSample: Model<GeoPointSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  GeoPointSample: geoPointSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = 'ff6e514965f48b7f0c29a2d133a075af9d3daa76207def0972de24463ab7a0a2';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
