import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { MOST_DIAGNOSTICS } from '../diagnostics/limit-diagnostics.ts';
import type { Span } from '../diagnostics/span.ts';

// Tab and line ends are the only control characters of a text; U+2028 and U+2029 end a line for JavaScript but not for YAML.
const REFUSED =
  /(?![\t\n\r])\p{Cc}|[\p{Cs}\u2028\u2029\ufeff\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const LONE_RETURN = /\r(?!\n)/g;
const BIDIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Refuses control, bidirectional and half characters anywhere in a file, comments included. A byte order mark may open it. */
export function checkSourceCharacters(file: string, text: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const pattern of [REFUSED, LONE_RETURN]) {
    for (const { 0: character, index } of text.matchAll(pattern)) {
      if (index === 0 && character === '\ufeff') continue;
      if (diagnostics.length > MOST_DIAGNOSTICS) return diagnostics;
      diagnostics.push(refuse(character, { file, start: index, end: index + character.length }));
    }
  }
  return diagnostics;
}

/**
 * Refuses the same characters where an escape such as `"\u202e"` brings them into a value.
 * @param source the scalar as written; what stands there in plain sight was reported already
 */
export function checkEscapedCharacters(value: string, source: string, span: Span): Diagnostic[] {
  const found = new Set<string>();
  for (const [character] of value.matchAll(REFUSED)) if (!source.includes(character)) found.add(character);
  return [...found].map((character) => refuse(character, span));
}

function refuse(character: string, span: Span): Diagnostic {
  const parameters = { character: `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` };
  if (/\p{Cs}/u.test(character)) return createDiagnostic('parse/lone-surrogate', parameters, span);
  if (BIDIRECTIONAL.test(character)) return createDiagnostic('parse/bidirectional-character', parameters, span);
  return createDiagnostic('parse/control-character', parameters, span);
}
