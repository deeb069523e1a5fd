import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { LinkContext } from '../link-context.ts';
import { keySpan, valueSpan, within } from '../place.ts';
import type { DeclaredModel } from '../symbols.ts';
import type { ModelDraft } from './owner-draft.ts';

/** The declared collection; without one the model's name with a small first letter and an `s`: `BlogPost` gives `blogPosts`. */
export function collectionNameOf({ name, declaration }: DeclaredModel): string {
  return declaration.collection ?? name.replace(/^./u, (first) => first.toLowerCase()).concat('s');
}

/** Checks the names of all collections: what the server refuses, and what two models share. */
export function checkCollectionNames({ diagnostics }: LinkContext, models: readonly ModelDraft[]): void {
  const owners = new Map<string, ModelDraft>();
  for (const model of models) {
    const name = model.type.collection;
    const problem = findProblem(name);
    const span = spanOf(model);
    if (problem !== undefined) diagnostics.push(createDiagnostic('link/collection-name', { name, problem }, span));
    // Some file systems, and so some tools, take names that differ in case for one.
    const first = owners.get(name.toLowerCase());
    if (first === undefined) {
      owners.set(name.toLowerCase(), model);
    } else {
      const parameters = { name, other: first.type.name, otherCollection: first.type.collection };
      const related = [{ message: `"${first.type.name}" is kept in "${first.type.collection}"`, span: spanOf(first) }];
      diagnostics.push(createDiagnostic('link/duplicate-collection', parameters, span, related));
    }
  }
}

function spanOf({ declared: { declaration, place } }: ModelDraft) {
  return declaration.collection === undefined ? keySpan(place) : valueSpan(within(place, 'collection'));
}

/** 255 bytes for database, dot and collection; a database's name has up to 63. */
const LONGEST_NAME = 255 - 1 - 63;

function findProblem(name: string): string | undefined {
  if (name.startsWith('system.')) return 'begins with "system.", which the server keeps for itself';
  if (name.includes('$')) return 'contains "$"';
  if (name.startsWith('.') || name.endsWith('.') || name.includes('..')) return 'has a dot at an end or two in a row';
  if (Buffer.byteLength(name) > LONGEST_NAME) return `has more than ${LONGEST_NAME} bytes`;
  return name.trim() === name ? undefined : 'has white space at an end';
}
