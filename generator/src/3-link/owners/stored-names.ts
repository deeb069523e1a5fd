import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { LinkContext } from '../link-context.ts';
import type { Field } from '../model-graph.ts';
import { valueSpan, within } from '../place.ts';
import type { OwnerDraft } from './owner-draft.ts';

/** Checks the keys that fields have in the database: what MongoDB refuses or reads as a path, and what two fields share. */
export function checkStoredNames({ diagnostics }: LinkContext, draft: OwnerDraft): void {
  const owners = new Map<string, Field>();
  const places = new Map(draft.linked.map(({ declared }) => [declared.name, declared.place]));
  for (const field of draft.fields) {
    const place = places.get(field.name);
    const span = field.stored === field.name || place === undefined ? field.span : valueSpan(within(place, 'stored'));
    const problem = field.stored === field.name ? undefined : findProblem(field.stored);
    if (problem !== undefined)
      diagnostics.push(createDiagnostic('link/stored-name', { name: field.stored, problem }, span));
    const first = owners.get(field.stored);
    if (first === undefined) {
      owners.set(field.stored, field);
    } else {
      const related = [{ message: `The field "${first.name}" is stored under it too`, span: first.span }];
      const parameters = { name: field.name, other: first.name, stored: field.stored };
      diagnostics.push(createDiagnostic('link/stored-clash', parameters, span, related));
    }
  }
}

/** Why a key cannot be stored, if anything is wrong with it; completes "the key …". */
export function findProblem(stored: string): string | undefined {
  if (stored.startsWith('$')) return 'begins with "$", which MongoDB reads as an operator';
  if (stored.includes('.')) return 'contains a dot, which MongoDB reads as a path';
  if (['__proto__', '_bsontype', 'toBSON'].includes(stored))
    return 'has a meaning of its own to JavaScript or the driver';
  if (/^\d+$/.test(stored)) return 'is a number, which MongoDB also reads as a position in an array';
  return stored.normalize('NFC') === stored ? undefined : 'is not in Unicode normalization form C';
}
