import type { JsonSchema } from './json-schema.ts';

/** The name by which editors know the schema of `espalier.yaml`. */
export const CONFIG_SCHEMA_ID = 'urn:espalier:config';

function folder(title: string, text: string, usual: string): JsonSchema {
  return {
    title,
    description: `${text} A path from the project folder, with forward slashes, that does not leave it.`,
    type: 'string',
    pattern: '^(?!(?:[^/]*/)*\\.\\.(?:/|$))[^/\\\\:]+(?:/[^/\\\\:]+)*/?$',
    maxLength: 500,
    default: usual,
    examples: [usual],
  };
}

/** The language of `espalier.yaml` as JSON Schema (draft 2020-12). */
export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: CONFIG_SCHEMA_ID,
  title: 'Espalier settings',
  description: 'The settings of a project. All of them have defaults.',
  type: ['object', 'null'],
  additionalProperties: false,
  examples: [{ models: 'schema/models', output: 'generated' }],
  properties: {
    models: folder('Models folder', 'The folder of the model files.', 'schema/models'),
    output: folder('Output folder', 'The folder that the client is written to.', 'generated'),
    importExtension: {
      title: 'Import extension',
      description:
        'What imports between generated files end in: js where TypeScript is compiled, ts where Node or a bundler runs it as it is.',
      enum: ['js', 'ts'],
      default: 'js',
      examples: ['ts'],
    },
    server: {
      title: 'Oldest server',
      description: 'The oldest version of MongoDB to support, in quotes.',
      type: 'string',
      pattern: '^[0-9]{1,2}\\.[0-9]{1,2}$',
      default: '6.0',
      examples: ['6.0', '8.0'],
    },
    topology: {
      title: 'Topology',
      description: 'What the servers are; transactions need a replica set or a sharded cluster.',
      enum: ['replicaSet', 'sharded', 'standalone'],
      default: 'replicaSet',
      examples: ['replicaSet'],
    },
  },
} as const satisfies JsonSchema;
