import type { CatalogEntry } from './catalog-entry.ts';

/** The diagnostics of reading a project, before the first phase. */
export const projectCatalog = {
  'project/no-config': {
    severity: 'error',
    message: 'There is no espalier.yaml in "{{folder}}" or above it.',
    hint: 'Run `espalier init` in the folder of your project.',
    reason: 'The folder of espalier.yaml is the project; all paths are relative to it.',
  },
  'project/no-models-folder': {
    severity: 'error',
    message: 'The models folder "{{folder}}" does not exist.',
    hint: 'Create it, or name the right folder under `models` in espalier.yaml.',
    reason: 'The models are the input of the compiler; without a folder there is nothing to compile.',
  },
  'project/no-models': {
    severity: 'error',
    message: 'There is no .yaml or .yml file in the models folder "{{folder}}".',
    hint: 'Add a file such as "{{folder}}/user.yaml", or name the right folder under `models` in espalier.yaml.',
    reason: 'Compiling nothing would remove the whole client, which is rarely meant.',
  },
  'project/unreadable-file': {
    severity: 'error',
    message: '"{{path}}" cannot be read: {{reason}}.',
    hint: 'Give the user that runs Espalier the right to read it.',
    reason: 'The operating system refused the access.',
  },
  'project/not-utf8': {
    severity: 'error',
    message: '"{{path}}" is not UTF-8.',
    hint: 'Save the file as UTF-8.',
    reason: 'YAML files of Espalier are UTF-8, so that every machine reads the same text.',
  },
  'project/link-out': {
    severity: 'error',
    message: '"{{path}}" is a link that leads out of the project.',
    hint: 'Copy the file into the project.',
    reason: 'What a project compiles must be in the project, or another machine compiles something else.',
  },
} as const satisfies Readonly<Record<`project/${string}`, CatalogEntry>>;
