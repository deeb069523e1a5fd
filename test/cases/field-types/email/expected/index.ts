// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { emailSampleModel } from './codecs/email-sample.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { EmailSampleSpec } from './models/email-sample.js';

export { emailSampleModel } from './codecs/email-sample.js';
export { EmailSample } from './models/email-sample.js';
export type {
  EmailSampleFields,
  EmailSampleFilter,
  EmailSampleInput,
  EmailSampleOrder,
  EmailSampleQuery,
  EmailSampleSelect,
  EmailSampleSpec,
  EmailSampleUpdate,
} from './models/email-sample.js';

/** The models of this project, each under its name. */
export interface Models {
  readonly EmailSample: Model<EmailSampleSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  EmailSample: emailSampleModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '77a911ee2914d3aacf59e0a3c0d12cf3f0e1affc77ede4ebb6215d111da8801d';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
