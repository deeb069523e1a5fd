// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { binarySampleModel } from './codecs/binary-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { BinarySampleSpec } from './models/binary-sample.js';

export { binarySampleModel } from './codecs/binary-sample.js';
export { BinarySample } from './models/binary-sample.js';
export type {
  BinarySampleFields,
  BinarySampleFilter,
  BinarySampleInput,
  BinarySampleOrder,
  BinarySampleQuery,
  BinarySampleSelect,
  BinarySampleSpec,
  BinarySampleUpdate,
} from './models/binary-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly BinarySample: Model<BinarySampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  BinarySample: binarySampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '339f3de89b553571b216863db3724d9c38dfb40c6910facaba98c8c6ca7a699b';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
