import type { CatalogEntry } from './catalog/catalog-entry.ts';
import { catalog } from './catalog/index.ts';
import { explainEntry, explainMigrationError } from './explain.ts';
import { migrationErrors } from './migration-errors.ts';

const PHASES: Readonly<Record<string, string>> = {
  parse: 'Reading YAML',
  validate: 'Checking against the schema',
  link: 'Resolving names',
  plan: 'Planning migrations',
  write: 'Writing files',
};

/** The text of `docs/reference/diagnostics.md`: every code of the catalogue, by phase. */
export function diagnosticsReference(): string {
  const entries = Object.entries(catalog as Readonly<Record<string, CatalogEntry>>);
  const phases = [...new Set(entries.map(([code]) => phaseOf(code)))];
  const chapters = phases.map((phase) => {
    const pages = entries
      .filter(([code]) => phaseOf(code) === phase)
      .map(([code, entry]) => explainEntry(code, entry, '###'));
    return `## ${PHASES[phase] ?? phase}\n\n${pages.join('\n')}`;
  });
  const opening =
    '# Diagnostics\n\nEverything that `espalier` can object to. This page is made from the catalogue in `generator/src/diagnostics/`; `espalier explain CODE` prints one entry.\n';
  const failures = Object.entries(migrationErrors).map(([code, page]) => explainMigrationError(code, page, '###'));
  return [opening, ...chapters, `## Running migrations\n\n${failures.join('\n')}`].join('\n');
}

function phaseOf(code: string): string {
  return code.slice(0, code.indexOf('/'));
}
