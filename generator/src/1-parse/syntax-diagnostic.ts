import type { ErrorCode, YAMLParseError } from 'yaml';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source-file.ts';

/** Puts the complaints of `yaml` about a file into the catalogue's words. */
export function syntaxDiagnostics(source: SourceFile, errors: readonly YAMLParseError[]): Diagnostic[] {
  const sorted = [...errors].sort((one, other) => one.pos[0] - other.pos[0]);
  const causes = sorted.filter((error, index) => !isAftermath(source.text, error, sorted[index - 1]));
  return causes.map((error) => syntaxDiagnostic(source, error));
}

/**
 * Whether an error only follows from the one before it: when a bracket closes too early, every token after it is a stray
 * one, and its own closing bracket seems to be missing.
 */
function isAftermath(text: string, error: YAMLParseError, previous: YAMLParseError | undefined): boolean {
  if (previous === undefined || !(STRAY.test(error.message) || UNCLOSED.test(error.message))) return false;
  const between = text.slice(previous.pos[1], error.pos[0]).split('\n');
  return between.every((line) => /^\s*(?:#|$)/.test(line));
}

const STRAY = /^Unexpected [\w-]+ (?:token in YAML (?:stream|document)|at node end)/;
const UNCLOSED = /end with an? ([\]}])$/;

function syntaxDiagnostic({ path, text }: SourceFile, error: YAMLParseError): Diagnostic {
  const start = Math.max(0, Math.min(error.pos[0], text.length));
  const end = Math.max(start, Math.min(error.pos[1], text.length));
  const span = { file: path, start, end };
  const [, bracket] = UNCLOSED.exec(error.message) ?? [];
  if (bracket !== undefined) return createDiagnostic('parse/unclosed-bracket', { bracket }, span);
  const [, quote] = /^Missing closing (["'])quote/.exec(error.message) ?? [];
  if (quote !== undefined) {
    const opening = Math.max(0, text.lastIndexOf(quote, end - 1));
    return createDiagnostic('parse/unclosed-quote', { quote }, { file: path, start: opening, end });
  }
  const code = CODES[error.code];
  if (code === undefined) {
    const isArrayType = text[start] === '[' && /[\p{L}\p{N})\]]/u.test(text[start - 1] ?? '');
    const hint = isArrayType ? QUOTE_TYPE : undefined;
    return createDiagnostic('parse/unexpected', { text: text.slice(start, end) }, span, [], hint);
  }
  const detail = error.message.startsWith('Implicit map keys') ? 'a key needs ":" after it' : error.message;
  return createDiagnostic(code, { detail }, span);
}

const QUOTE_TYPE = 'Put the whole type into quotes: within braces "[" begins a list of its own.';

const CODES: Partial<
  Record<
    ErrorCode,
    | 'parse/tab-indentation'
    | 'parse/bad-indentation'
    | 'parse/bad-escape'
    | 'parse/missing-character'
    | 'parse/nested-mapping'
    | 'parse/bad-key'
    | 'parse/reserved-character'
  >
> = {
  TAB_AS_INDENT: 'parse/tab-indentation',
  BAD_INDENT: 'parse/bad-indentation',
  BAD_DQ_ESCAPE: 'parse/bad-escape',
  MISSING_CHAR: 'parse/missing-character',
  BLOCK_AS_IMPLICIT_KEY: 'parse/nested-mapping',
  MULTILINE_IMPLICIT_KEY: 'parse/bad-key',
  KEY_OVER_1024_CHARS: 'parse/bad-key',
  BAD_SCALAR_START: 'parse/reserved-character',
};
