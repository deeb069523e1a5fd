import type { ErrorCode, YAMLParseError } from 'yaml';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Puts a complaint of `yaml` into the catalogue's words. */
export function syntaxDiagnostic(file: string, textLength: number, error: YAMLParseError): Diagnostic {
  const start = Math.max(0, Math.min(error.pos[0], textLength));
  const end = Math.max(start, Math.min(error.pos[1], textLength));
  const code = CODES[error.code] ?? 'parse/unexpected';
  const detail = error.message.replace(/[.:]?\s*$/, '').replace(/(?<=\w)'quote|"quote/g, ' quote');
  return createDiagnostic(code, { detail }, { file, start, end });
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
    | 'parse/unexpected'
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
