import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { LinkedField } from '../fields/linked-field.ts';
import { brokenType } from '../fields/type-draft.ts';
import type { LinkContext } from '../link-context.ts';
import type { Type } from '../model-graph.ts';
import { keySpan, valueSpan, within } from '../place.ts';

/** Checks what MongoDB demands of `_id`: always there, never null, under this name, unique by itself, and no array. */
export function checkIdField({ diagnostics }: LinkContext, { declared, draft }: LinkedField): void {
  const { declaration, place, notationPlace } = declared;
  const typeProblem = findTypeProblem(draft.type);
  if (typeProblem !== undefined) {
    diagnostics.push(createDiagnostic('link/id-type', { problem: typeProblem }, valueSpan(notationPlace)));
  }
  if (draft.optional || draft.nullable) {
    const problem = draft.optional ? 'be missing' : 'be null';
    diagnostics.push(createDiagnostic('link/id-required', { problem }, valueSpan(notationPlace)));
  }
  for (const key of ['stored', 'unique', 'index'] as const) {
    if (declaration[key] === undefined) continue;
    diagnostics.push(createDiagnostic('link/id-key', { key }, keySpan(within(place, key))));
  }
}

function findTypeProblem(type: Type): string | undefined {
  if (type.kind === 'array' || type.kind === 'map') return `${type.kind === 'array' ? 'an array' : 'a map'}`;
  if (type.kind !== 'scalar' || type === brokenType || type.fieldType.canBeId) return undefined;
  return `of type ${type.fieldType.name}`;
}
