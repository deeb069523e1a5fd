import { fieldTypes } from '../field-types/index.ts';
import { configSchema } from './config-schema.ts';
import { modelSchema } from './model-schema.ts';

/** The text of each published schema by its path in the repository. */
export function publishedSchemas(): Readonly<Record<string, string>> {
  return {
    'schema/model.schema.json': print(modelSchema(fieldTypes)),
    'schema/config.schema.json': print(configSchema),
  };
}

function print(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
