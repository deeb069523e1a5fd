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

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options);
}
