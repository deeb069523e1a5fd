import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { LinkContext } from '../link-context.ts';
import type { Field } from '../model-graph.ts';
import { valueSpan, within } from '../place.ts';
import type { OwnerDraft } from './owner-draft.ts';
import { findProblem } from './stored-names.ts';

/** Checks that what fields were before is free now: else nobody could tell an old value from that of another field. */
export function checkFormerNames({ diagnostics }: LinkContext, draft: OwnerDraft): void {
  const places = new Map(draft.linked.map(({ declared }) => [declared.name, declared.place]));
  const keys = new Map(draft.fields.map((field) => [field.stored, field]));
  const names = new Map(draft.fields.map((field) => [field.name, field]));
  for (const field of draft.fields) {
    const place = places.get(field.name);
    const was = field.was ?? field.wasStored;
    if (place === undefined || was === undefined) continue;
    const report = (problem: string, other: Field) => {
      const related = [{ message: `The field "${other.name}" is declared here`, span: other.span }];
      const parameters = { name: field.name, was, problem };
      diagnostics.push(createDiagnostic('link/former-name', parameters, valueSpan(within(place, 'was')), related));
    };
    const namesake = names.get(was);
    const key = field.wasStored;
    const holder = key === undefined ? undefined : keys.get(key);
    const mistake = key === undefined ? undefined : findProblem(key);
    if (mistake !== undefined) report(`the key "${key}" ${mistake}`, field);
    else if (field.stored === '_id') report('the key "_id" never changes', field);
    else if (namesake !== undefined && namesake !== field) report('there still is a field of this name', namesake);
    else if (holder !== undefined) report('another field is or was stored under this key', holder);
    if (key !== undefined) keys.set(key, field);
  }
}
