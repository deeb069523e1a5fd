import type { CatalogEntry } from './catalog/catalog-entry.ts';
import { catalog, type DiagnosticCode } from './catalog/index.ts';
import type { Diagnostic, RelatedPlace } from './diagnostic.ts';
import { fillTemplate, type Holes, type HoleValue } from './fill-template.ts';
import type { Span } from './span.ts';

type TextOf<Entry> = Entry extends { readonly message: infer Message extends string }
  ? Message | (Entry extends { readonly hint: infer Hint extends string } ? Hint : never)
  : never;

/** The values that a code's message and hint have holes for. */
export type DiagnosticParameters<Code extends DiagnosticCode> = {
  readonly [Name in Holes<TextOf<(typeof catalog)[Code]>>]: HoleValue;
};

/**
 * Makes a diagnostic from the catalogue's text.
 * @param span where; `undefined` when it is about no place in a file
 * @param related the other places, such as the first of two equal names
 * @param hint a nearer hint than the catalogue's, such as 'Did you mean "title"?'
 */
export function createDiagnostic<Code extends DiagnosticCode>(
  code: Code,
  parameters: DiagnosticParameters<Code>,
  span?: Span,
  related: readonly RelatedPlace[] = [],
  hint?: string,
): Diagnostic {
  const entry: CatalogEntry = catalog[code];
  const shownHint = hint ?? (entry.hint === undefined ? undefined : fillTemplate(entry.hint, parameters, 'advice'));
  return {
    code,
    severity: entry.severity,
    message: fillTemplate(entry.message, parameters),
    ...(span === undefined ? {} : { span }),
    related,
    ...(shownHint === undefined ? {} : { hint: shownHint }),
  };
}
