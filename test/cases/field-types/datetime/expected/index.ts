// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { datetimeSampleModel } from './codecs/datetime-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { DatetimeSampleSpec } from './models/datetime-sample.js';

export { datetimeSampleModel } from './codecs/datetime-sample.js';
export { DatetimeSample } from './models/datetime-sample.js';
export type {
  DatetimeSampleFields,
  DatetimeSampleFilter,
  DatetimeSampleInput,
  DatetimeSampleOrder,
  DatetimeSampleQuery,
  DatetimeSampleSelect,
  DatetimeSampleSpec,
  DatetimeSampleUpdate,
} from './models/datetime-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly DatetimeSample: Model<DatetimeSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  DatetimeSample: datetimeSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '2d27f90a7b2572efec3c4c32fa77b677fcb3d11e6cbc63086e5515c51931fe02';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
