import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Type } from '../model-graph.ts';
import { keySpan, within } from '../place.ts';
import { referenceKeys, type TypeDraft, type TypeScope, type TypeSite } from './type-draft.ts';

const BASE_KEYS = ['type', 'enum', 'ref', 'arrayOf', 'mapOf'] as const;
const FIELD_KEYS = ['optional', 'default', 'immutable', 'stored', 'description', 'unique', 'index', 'was'] as const;

/** Reports keys of the long form that mean nothing to the type, or nothing to items and values. */
export function checkKeys(scope: TypeScope, site: TypeSite, draft: TypeDraft): void {
  const keys = Object.keys(site.declaration);
  const isField = site.depth === 0;
  const known = new Set<string>([...BASE_KEYS, 'nullable', ...draft.takes, ...(isField ? FIELD_KEYS : [])]);
  if (draft.reference !== undefined) for (const key of referenceKeys) known.add(key);
  for (const key of keys) {
    if (!known.has(key)) reportKey(scope, site, key, draft.type, known);
  }
  if (!isField && draft.optional) {
    scope.diagnostics.push(
      createDiagnostic('link/optional-item', { name: site.field.name }, keySpan(site.notationPlace)),
    );
  }
}

function reportKey(scope: TypeScope, site: TypeSite, key: string, type: Type, known: ReadonlySet<string>): void {
  const span = keySpan(within(site.place, key));
  if (FIELD_KEYS.some((fieldKey) => fieldKey === key)) {
    scope.diagnostics.push(createDiagnostic('link/key-for-fields', { key }, span));
    return;
  }
  const near = scope.suggest(key, [...known]);
  const hint = near === undefined ? undefined : `Did you mean "${near}"?`;
  scope.diagnostics.push(
    createDiagnostic('link/unknown-option', { option: key, type: typeName(type) }, span, [], hint),
  );
}

/** How messages call a type. */
function typeName(type: Type): string {
  switch (type.kind) {
    case 'scalar':
      return type.fieldType.name;
    case 'enum':
      return type.enum.name;
    case 'embedded':
      return type.embedded.name;
    default:
      return type.kind;
  }
}
