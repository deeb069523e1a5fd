import type { CatalogEntry, Snippet } from './catalog/catalog-entry.ts';
import { catalog } from './catalog/index.ts';
import { type MigrationErrorPage, migrationErrors } from './migration-errors.ts';

/** The catalogue's page of a code in Markdown, which reads as plain text too; nothing for an unknown code. */
export function explain(code: string): string | undefined {
  const failure = new Map(Object.entries(migrationErrors)).get(code);
  if (failure !== undefined) return explainMigrationError(code, failure, '#');
  if (!Object.hasOwn(catalog, code)) return undefined;
  return explainEntry(code, (catalog as Readonly<Record<string, CatalogEntry>>)[code] as CatalogEntry, '#');
}

/** The page of one entry under a heading such as `##`. Holes of its templates show as `…`. */
export function explainEntry(code: string, entry: CatalogEntry, heading: string): string {
  const parts = [
    `${heading} ${code}`,
    `${entry.severity}: ${showHoles(entry.message)}`,
    entry.reason,
    ...(entry.hint === undefined ? [] : [showHoles(entry.hint)]),
    ...showSnippet('Wrong:', entry.wrong),
    ...showSnippet('Right:', entry.right),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The page of a code that running a migration ends with, under a heading such as `##`. */
export function explainMigrationError(code: string, { meaning, remedy }: MigrationErrorPage, heading: string): string {
  return `${heading} ${code}\n\n${meaning}\n\n${remedy}\n`;
}

function showHoles(template: string): string {
  return template.replace(/\{\{\w+\}\}/g, '…');
}

function showSnippet(title: string, snippet: Snippet | undefined): string[] {
  if (snippet === undefined) return [];
  const files =
    typeof snippet === 'string' ? [snippet] : Object.entries(snippet).map(([path, text]) => `# ${path}\n${text}`);
  return [title, ...files.map((text) => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``)];
}
