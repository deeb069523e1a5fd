import type { ErrorCode, YAMLParseError } from 'yaml';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source-file.ts';

/** Puts a complaint of `yaml` into the catalogue's words. */
export function syntaxDiagnostic({ path, text }: SourceFile, error: YAMLParseError): Diagnostic {
  const start = Math.max(0, Math.min(error.pos[0], text.length));
  const end = Math.max(start, Math.min(error.pos[1], text.length));
  const span = { file: path, start, end };
  const [, bracket] = /end with an? ([\]}])$/.exec(error.message) ?? [];
  if (bracket !== undefined) return createDiagnostic('parse/unclosed-bracket', { bracket }, span);
  const code = CODES[error.code];
  if (code === undefined) return createDiagnostic('parse/unexpected', { text: text.slice(start, end) }, span);
  const detail = error.message.replace(/[.:]?\s*$/, '').replace(/(?<=\w)'quote|"quote/g, ' quote');
  return createDiagnostic(code, { detail }, span);
}

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
