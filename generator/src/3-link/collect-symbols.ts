import type { Declaration } from '../2-validate/declaration.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { keySpan, type Place } from './place.ts';
import type {
  DeclaredEmbedded,
  DeclaredEnum,
  DeclaredMixin,
  DeclaredModel,
  DeclaredSymbol,
  Symbols,
} from './symbols.ts';

/** Gathers the names of all files. A name has one meaning in the whole project: of two equal ones the second is reported. */
export function collectSymbols(declarations: readonly Declaration[], diagnostics: Diagnostic[]): Symbols {
  const byName = new Map<string, DeclaredSymbol>();
  const models: DeclaredModel[] = [];
  const embedded: DeclaredEmbedded[] = [];
  const mixins: DeclaredMixin[] = [];
  const enums: DeclaredEnum[] = [];
  const isNew = (symbol: DeclaredSymbol) => {
    const first = byName.get(symbol.name);
    if (first === undefined) byName.set(symbol.name, symbol);
    else diagnostics.push(duplicate(symbol, first));
    return first === undefined;
  };
  for (const { document, ...declared } of sortByFile(declarations)) {
    const placeOf = (section: string, name: string): Place => ({ document, path: [section, name] });
    const add = <Symbol extends DeclaredSymbol>(to: Symbol[], symbol: Symbol) => {
      if (isNew(symbol)) to.push(symbol);
    };
    for (const [name, declaration] of Object.entries(declared.enums)) {
      add(enums, { kind: 'enum', name, declaration, place: placeOf('enums', name) });
    }
    for (const [name, declaration] of Object.entries(declared.mixins)) {
      add(mixins, { kind: 'mixin', name, declaration, place: placeOf('mixins', name) });
    }
    for (const [name, declaration] of Object.entries(declared.embedded)) {
      add(embedded, { kind: 'embedded type', name, declaration, place: placeOf('embedded', name) });
    }
    for (const [name, declaration] of Object.entries(declared.models)) {
      add(models, { kind: 'model', name, declaration, place: placeOf('models', name) });
    }
  }
  return { byName, models, embedded, mixins, enums };
}

function sortByFile(declarations: readonly Declaration[]): readonly Declaration[] {
  // Not by locale: the same input must give the same bytes everywhere.
  return [...declarations].sort((left, right) =>
    left.document.file < right.document.file ? -1 : left.document.file > right.document.file ? 1 : 0,
  );
}

function duplicate(symbol: DeclaredSymbol, first: DeclaredSymbol): Diagnostic {
  const related = [{ message: `The ${first.kind} "${first.name}" is declared here`, span: keySpan(first.place) }];
  return createDiagnostic(
    'link/duplicate-name',
    { kind: symbol.kind, name: symbol.name },
    keySpan(symbol.place),
    related,
  );
}
