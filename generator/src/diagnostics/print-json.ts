import type { SourceFile } from '../source-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { SourceLines } from './source-lines.ts';
import type { Span } from './span.ts';

/** A place in the JSON report: offsets as in `Span`, lines and columns from 1, columns in UTF-16 code units. */
export interface JsonPlace extends Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A diagnostic in the JSON report. */
export interface JsonDiagnostic extends Omit<Diagnostic, 'span' | 'related'> {
  readonly span?: JsonPlace;
  readonly related: readonly { readonly message: string; readonly span: JsonPlace }[];
}

/** The diagnostics as plain data, with lines and columns for readers that do not count offsets. */
export function jsonDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
): readonly JsonDiagnostic[] {
  const lines = new SourceLines(sources);
  const place = ({ file, start, end }: Span): JsonPlace => {
    const range = lines.range({ file, start, end });
    const [from, to] = [range.start, range.end];
    return { file, start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
  return diagnostics.map(({ span, related, ...rest }) => ({
    ...rest,
    ...(span === undefined ? {} : { span: place(span) }),
    related: related.map((other) => ({ message: other.message, span: place(other.span) })),
  }));
}

/** Prints diagnostics for programs: `{ "diagnostics": [...] }`. */
export function printJson(diagnostics: readonly Diagnostic[], sources: readonly SourceFile[]): string {
  return `${JSON.stringify({ diagnostics: jsonDiagnostics(diagnostics, sources) }, null, 2)}\n`;
}
