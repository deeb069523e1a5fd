// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { imageSampleModel } from './codecs/image-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { ImageSampleSpec } from './models/image-sample.js';

export { imageSampleModel } from './codecs/image-sample.js';
export { ImageSample } from './models/image-sample.js';
export type {
  ImageSampleFields,
  ImageSampleFilter,
  ImageSampleInput,
  ImageSampleOrder,
  ImageSampleQuery,
  ImageSampleSelect,
  ImageSampleSpec,
  ImageSampleUpdate,
} from './models/image-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly ImageSample: Model<ImageSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  ImageSample: imageSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '8ca839705854519e7f883068e099bb2a0974eeb56d4d266382f34cdb1f4e79f4';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
