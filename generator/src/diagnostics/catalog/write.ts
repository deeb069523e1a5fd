import type { CatalogEntry } from './catalog-entry.ts';

/** The diagnostics of phase write. */
export const writeCatalog = {
  'write/foreign-file': {
    severity: 'error',
    message: '"{{path}}" exists and was not written by Espalier.',
    hint: 'Move the file away, or choose another folder for `output` in espalier.yaml.',
    reason:
      'The compiler overwrites only files that it wrote itself; it knows them by their first line and by the manifest.',
  },
  'write/outside-project': {
    severity: 'error',
    message: '"{{path}}" lies outside the project folder.',
    hint: 'Choose a folder inside the project for `output` in espalier.yaml.',
    reason: 'The compiler never writes outside the folder of espalier.yaml.',
  },
  'write/link-out': {
    severity: 'error',
    message: '"{{path}}" would be written through a link that leads out of the project.',
    hint: 'Replace the link by a folder, or choose another folder for `output` in espalier.yaml.',
    reason: 'A link can point anywhere, so following it could overwrite files that are not part of the project.',
  },
  'write/not-a-file': {
    severity: 'error',
    message: '"{{path}}" is a link, a folder or a device where a file must be written.',
    hint: 'Move it away and run `espalier generate` again.',
    reason: 'The compiler replaces plain files only.',
  },
  'write/class-missing': {
    severity: 'error',
    message: '"{{path}}" does not export a class "{{name}}" that extends "{{base}}".',
    hint: 'Write `export class {{name}} extends {{base}} {}` there, or delete the file to have it made anew.',
    reason:
      'The model says `class: true`, so its rows are instances of the class in that file, which is yours and is never changed.',
  },
  'write/unreadable-manifest': {
    severity: 'error',
    message: 'The manifest "{{path}}" is damaged, so the files of the last run are not known.',
    hint: 'Restore it from version control, or delete it together with the files that no model needs any more.',
    reason:
      'The manifest says which files may be removed when their model is gone; guessing could remove a file of yours.',
  },
  'write/busy': {
    severity: 'error',
    message: 'Another run of Espalier (process {{process}}) is writing to this project and did not finish in time.',
    hint: 'Wait for it, or end that process, and run the command again.',
    reason: 'Two runs that write at once could leave files of both.',
  },
  'write/no-space': {
    severity: 'error',
    message: 'The disk is full: "{{path}}" could not be written. Nothing was changed.',
    hint: 'Free some space and run the command again.',
    reason: 'All files are written to a staging folder before the first one is replaced.',
  },
  'write/not-writable': {
    severity: 'error',
    message: '"{{path}}" may not be written. Nothing was changed.',
    hint: 'Give the user that runs Espalier the right to write there.',
    reason: 'The operating system refused the access.',
  },
  'write/failed': {
    severity: 'error',
    message: '"{{path}}" could not be written: {{reason}}. Nothing was changed.',
    hint: 'Mend what the operating system reports and run the command again.',
    reason: 'The operating system refused the operation.',
  },
} as const satisfies Readonly<Record<`write/${string}`, CatalogEntry>>;
