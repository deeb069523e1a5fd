// In: the text of one file. Out: its value as YAML's core schema gives it, with the span of every key and value.
// YAML is data here: no anchors, aliases, merge keys, tags or directives, and nothing that grows faster than the file.
// Must not happen: throwing for any text, or knowing what a model is.
import { Composer, type ParsedNode, type YAMLParseError } from 'yaml';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { limitDiagnostics } from '../diagnostics/limit-diagnostics.ts';
import type { SourceFile } from '../source-file.ts';
import { buildValue } from './build-value.ts';
import { checkSourceCharacters } from './check-characters.ts';
import type { Document } from './document.ts';
import { LARGEST_FILE } from './limits.ts';
import { type ReadTokens, readTokens } from './read-tokens.ts';
import { findSpans } from './span-tree.ts';
import { syntaxDiagnostics } from './syntax-diagnostic.ts';

/** Phase 1. An empty file is a document whose value is null. */
export function parse(source: SourceFile): Outcome<Document> {
  const size = Buffer.byteLength(source.text);
  if (size > LARGEST_FILE) {
    const start = { file: source.path, start: 0, end: 0 };
    return { diagnostics: [createDiagnostic('parse/too-large', { size, limit: LARGEST_FILE }, start)] };
  }
  const read = readTokens(source);
  const diagnostics = [...checkSourceCharacters(source.path, source.text), ...read.diagnostics];
  const contents = compose(source, read, diagnostics);
  const { value, spans } = buildValue({ file: source.path, text: source.text, diagnostics }, contents);
  if (diagnostics.length > 0) return { diagnostics: limitDiagnostics(source.path, diagnostics) };
  return { value: { file: source.path, value, spansAt: (path) => findSpans(spans, path) }, diagnostics };
}

/** Composes the nodes. Scalars stay texts ("failsafe"): resolving them is ours, so that integers are exact. */
function compose(source: SourceFile, read: ReadTokens, diagnostics: Diagnostic[]): ParsedNode | null {
  const composer = new Composer({ version: '1.2', schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const [document] = composer.compose(read.tokens, true, source.text.length);
  if (document === undefined) return null;
  const starts = new Set(read.diagnostics.map((known) => known.span?.start));
  const isNews = (error: YAMLParseError): boolean => {
    // What a refused anchor, tag or directive brings with it needs no second complaint, nor does a second one at one place.
    if (read.diagnostics.length > 0 && (ABOUT_PROPERTIES.has(error.code) || read.cut)) return false;
    if (starts.has(error.pos[0])) return false;
    starts.add(error.pos[0]);
    return true;
  };
  for (const problem of syntaxDiagnostics(source, document.errors.filter(isNews))) diagnostics.push(problem);
  return document.contents as ParsedNode | null;
}

const ABOUT_PROPERTIES: ReadonlySet<string> = new Set([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_PROP_ORDER',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
]);
