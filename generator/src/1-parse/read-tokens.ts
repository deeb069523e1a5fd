import { CST, Lexer, Parser } from 'yaml';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { MOST_DIAGNOSTICS } from '../diagnostics/limit-diagnostics.ts';
import type { SourceFile } from '../source-file.ts';
import { DEEPEST_NESTING } from './limits.ts';

/** The syntax tree of a file's one document, with what stands around it. */
export interface ReadTokens {
  readonly tokens: readonly CST.Token[];
  readonly diagnostics: readonly Diagnostic[];
  /** True when reading stopped early, so that what the tokens lack is no mistake of its own. */
  readonly cut: boolean;
}

/**
 * Reads a file into the tokens of `yaml`. Lexemes go to its parser one by one, so that too deep a nesting is seen before
 * anything recurses into it: the parser and the composer of `yaml` recurse without a limit, and running out of stack inside
 * a regular expression ends the whole process, not just the call.
 */
export function readTokens(source: SourceFile): ReadTokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const diagnostics: Diagnostic[] = [];
  let documents = 0;
  let scalarFollows = false;
  let errors = 0;
  const keep = (produced: Iterable<CST.Token>): void => {
    for (const token of produced) {
      if (token.type === 'error') errors += 1;
      // Already reported; composing it would only bring warnings about versions.
      if (token.type !== 'directive') tokens.push(token);
    }
  };
  for (const lexeme of new Lexer().lex(source.text)) {
    const type: CST.TokenType | null = scalarFollows ? 'scalar' : CST.tokenType(lexeme);
    scalarFollows = !scalarFollows && type === 'scalar';
    const span = { file: source.path, start: parser.offset, end: parser.offset + lexeme.length };
    if (type === 'doc-mode' || (type === 'doc-start' && documents > 0 && !isOpening(parser))) documents += 1;
    if (documents > 1) {
      diagnostics.push(createDiagnostic('parse/several-documents', {}, span));
      keep(parser.end());
      return { tokens, diagnostics, cut: true };
    }
    const refused = refuseLexeme(type, lexeme.trimEnd());
    if (refused !== undefined) diagnostics.push(createDiagnostic(refused, { text: lexeme.trimEnd() }, span));
    keep(parser.next(lexeme));
    if (errors + diagnostics.length > MOST_DIAGNOSTICS) return { tokens, diagnostics, cut: errors === 0 };
    if (parser.stack.length > DEEPEST_NESTING) {
      diagnostics.push(createDiagnostic('parse/too-deep', { limit: DEEPEST_NESTING }, span));
      return { tokens: [], diagnostics, cut: true };
    }
  }
  keep(parser.end());
  return { tokens, diagnostics, cut: false };
}

/** Whether the parser has begun a document and seen nothing of it yet, so that `---` opens it. */
function isOpening(parser: Parser): boolean {
  const [document] = parser.stack;
  return (
    parser.stack.length === 1 && document?.type === 'document' && !document.value && !document.start.some(isMarker)
  );
}

function isMarker(token: CST.SourceToken): boolean {
  return token.type === 'doc-start';
}

function refuseLexeme(type: CST.TokenType | null, text: string) {
  if (type === 'anchor') return 'parse/anchor';
  if (type === 'alias' && text.length > 1) return 'parse/alias';
  if (type === 'tag') return 'parse/tag';
  if (type === 'directive-line') return 'parse/directive';
  return undefined;
}
