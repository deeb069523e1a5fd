import { schemaHash } from '@espalier/runtime/migrate/schema';
import { parse } from './1-parse/parse.ts';
import type { Config } from './2-validate/config.ts';
import type { Declaration } from './2-validate/declaration.ts';
import { validate } from './2-validate/validate.ts';
import { link } from './3-link/link.ts';
import type { ModelGraph } from './3-link/model-graph.ts';
import { snapshotOf } from './4-plan/snapshot-of.ts';
import { emit } from './5-emit/emit.ts';
import type { EmittedFile } from './5-emit/emitted-file.ts';
import type { Diagnostic, Outcome } from './diagnostics/diagnostic.ts';
import type { SourceFile } from './source-file.ts';

/** What the pipeline gives before anything is written. */
export interface Compilation {
  readonly graph: ModelGraph;
  readonly files: readonly EmittedFile[];
}

/** The pipeline up to the last pure phase. The same sources and settings give the same bytes. */
export function compile(sources: readonly SourceFile[], config: Config): Outcome<Compilation> {
  return compileDeclarations(sources.map(readDeclaration), config);
}

/** A compiler that remembers what it read: a file whose text is the same is not parsed and validated again. */
export function createIncrementalCompiler(): typeof compile {
  let known = new Map<string, { readonly text: string; readonly outcome: Outcome<Declaration> }>();
  return (sources, config) => {
    const next: typeof known = new Map();
    for (const source of sources) {
      const last = known.get(source.path);
      const isSame = last?.text === source.text;
      next.set(source.path, isSame ? last : { text: source.text, outcome: readDeclaration(source) });
    }
    known = next;
    return compileDeclarations(
      [...known.values()].map((entry) => entry.outcome),
      config,
    );
  };
}

function readDeclaration(source: SourceFile): Outcome<Declaration> {
  const parsed = parse(source);
  return parsed.value === undefined
    ? { diagnostics: parsed.diagnostics }
    : merge(parsed.diagnostics, validate(parsed.value));
}

function compileDeclarations(read: readonly Outcome<Declaration>[], config: Config): Outcome<Compilation> {
  const diagnostics = read.flatMap((outcome) => outcome.diagnostics);
  const declarations = read.flatMap((outcome) => (outcome.value === undefined ? [] : [outcome.value]));
  if (declarations.length < read.length) return { diagnostics };
  const linked = link(declarations, config);
  if (linked.value === undefined) return merge(diagnostics, { diagnostics: linked.diagnostics });
  const graph = linked.value;
  const files = emit(graph, config, schemaHash(snapshotOf(graph)));
  return merge(diagnostics, { value: { graph, files }, diagnostics: linked.diagnostics });
}

function merge<Value>(before: readonly Diagnostic[], outcome: Outcome<Value>): Outcome<Value> {
  return { ...outcome, diagnostics: [...before, ...outcome.diagnostics] };
}
