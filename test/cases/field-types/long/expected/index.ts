// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { longSampleModel } from './codecs/long-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { LongSampleSpec } from './models/long-sample.js';

export { longSampleModel } from './codecs/long-sample.js';
export { LongSample } from './models/long-sample.js';
export type {
  LongSampleFields,
  LongSampleFilter,
  LongSampleInput,
  LongSampleOrder,
  LongSampleQuery,
  LongSampleSelect,
  LongSampleSpec,
  LongSampleUpdate,
} from './models/long-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly LongSample: Model<LongSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  LongSample: longSampleModel,
};

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options);
}
