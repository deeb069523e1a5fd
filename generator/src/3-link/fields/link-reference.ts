import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Span } from '../../diagnostics/span.ts';
import { keySpan } from '../place.ts';
import type { DeclaredModel } from '../symbols.ts';
import { brokenType, draftOf, referenceKeys, type TypeDraft, type TypeScope, type TypeSite } from './type-draft.ts';

/** Links `ref(User)`: what is stored is an `_id` of the model. */
export function linkReference(scope: TypeScope, site: TypeSite, name: string, span: Span): TypeDraft {
  const target = findModel(scope, name, span);
  if (target === undefined) return draftOf(brokenType, Object.keys(site.declaration));
  return draftOf(scope.idTypeOf(target), referenceKeys, { target, arrays: 0, inMap: false, site });
}

function findModel({ symbols, suggest, diagnostics }: TypeScope, name: string, span: Span): DeclaredModel | undefined {
  const symbol = symbols.byName.get(name);
  if (symbol?.kind === 'model') return symbol;
  if (symbol !== undefined) {
    const related = [{ message: `The ${symbol.kind} "${name}" is declared here`, span: keySpan(symbol.place) }];
    diagnostics.push(createDiagnostic('link/not-a-model', { name }, span, related));
    return undefined;
  }
  const near = suggest(
    name,
    symbols.models.map((model) => model.name),
  );
  const hint = near === undefined ? undefined : `Did you mean "${near}"?`;
  diagnostics.push(createDiagnostic('link/unknown-model', { name }, span, [], hint));
  return undefined;
}
