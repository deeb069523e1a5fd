import type { SourceFile } from '../source-file.ts';
import type { CatalogEntry } from './catalog/catalog-entry.ts';
import { catalog } from './catalog/index.ts';
import type { Diagnostic } from './diagnostic.ts';
import { explain } from './explain.ts';
import { type JsonDiagnostic, type JsonPlace, jsonDiagnostics } from './print-json.ts';

/**
 * Prints diagnostics as SARIF 2.1.0 (OASIS standard), which code hosts show beside the lines of a pull request.
 * @param version the version of Espalier, when it shall stand in the log
 */
export function printSarif(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  version?: string,
): string {
  const codes = [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'espalier',
            ...(version === undefined ? {} : { semanticVersion: version }),
            rules: codes.map(rule),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: jsonDiagnostics(diagnostics, sources).map((diagnostic) =>
          result(diagnostic, codes.indexOf(diagnostic.code)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(code: string): object {
  const entry = (catalog as Readonly<Record<string, CatalogEntry>>)[code];
  const page = explain(code) ?? code;
  return {
    id: code,
    shortDescription: { text: entry?.message ?? code },
    fullDescription: { text: entry?.reason ?? code },
    help: { text: page, markdown: page },
    defaultConfiguration: { level: entry?.severity ?? 'error' },
  };
}

function result(diagnostic: JsonDiagnostic, ruleIndex: number): object {
  const { code, severity, message, hint, span, related } = diagnostic;
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    locations: span === undefined ? [] : [location(span)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id,
            ...location(other.span),
            message: { text: other.message },
          })),
        }),
  };
}

function location({ file, line, column, endLine, endColumn, start, end }: JsonPlace): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
      region: {
        startLine: line,
        startColumn: column,
        endLine,
        endColumn,
        charOffset: start,
        charLength: Math.max(0, end - start),
      },
    },
  };
}
