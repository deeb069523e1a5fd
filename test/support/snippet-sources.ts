import type { Snippet } from '../../generator/src/diagnostics/catalog/catalog-entry.ts';
import type { SourceFile } from '../../generator/src/source-file.ts';

/** The files of a snippet of the catalogue; a text alone is one file of models. */
export function snippetSources(snippet: Snippet): SourceFile[] {
  if (typeof snippet === 'string') return [{ path: 'models.yaml', text: snippet }];
  return Object.entries(snippet).map(([path, text]) => ({ path, text }));
}
