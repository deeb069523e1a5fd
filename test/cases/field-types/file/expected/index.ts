// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { fileSampleModel } from './codecs/file-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { FileSampleSpec } from './models/file-sample.js';

export { fileSampleModel } from './codecs/file-sample.js';
export { FileSample } from './models/file-sample.js';
export type {
  FileSampleFields,
  FileSampleFilter,
  FileSampleInput,
  FileSampleOrder,
  FileSampleQuery,
  FileSampleSelect,
  FileSampleSpec,
  FileSampleUpdate,
} from './models/file-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly FileSample: Model<FileSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  FileSample: fileSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = 'c8c5f651b51f6509c176b4c683371ffe0815be76e4f3e237bbf4ca5fc9dd97c8';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
