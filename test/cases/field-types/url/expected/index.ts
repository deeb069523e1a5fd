// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { urlSampleModel } from './codecs/url-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { UrlSampleSpec } from './models/url-sample.js';

export { urlSampleModel } from './codecs/url-sample.js';
export { UrlSample } from './models/url-sample.js';
export type {
  UrlSampleFields,
  UrlSampleFilter,
  UrlSampleInput,
  UrlSampleOrder,
  UrlSampleQuery,
  UrlSampleSelect,
  UrlSampleSpec,
  UrlSampleUpdate,
} from './models/url-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly UrlSample: Model<UrlSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  UrlSample: urlSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = 'fa17abb55011fd639768ff1e58433bc6adf372a5fe3a04d447f5e82fd1a959d5';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
