import { foreseeDocuments } from '../rewrite/foresee-documents.ts';
import { collectionNames } from '../snapshot/collection-names.ts';
import type { Step } from '../steps/step.ts';
import type { Objection, StepPlace } from '../steps/step-kind.ts';
import type { DocumentSource } from '../verify/document-source.ts';

/**
 * What will stand against a step when the rewrite has run that comes before it, as far as that can be said now. Nothing is
 * said where more than one step changes the documents before, or where code of the user's own does.
 */
export async function foresee(
  { collection }: { readonly collection: string },
  place: StepPlace,
  objectionsIn: (documents: DocumentSource) => Promise<readonly Objection[]>,
): Promise<readonly Objection[]> {
  const { migration, direction } = place;
  const { first, last } = collectionNames(migration, collection, place.index);
  const changing = stepsBefore(place).filter(({ step, index }) => changes(step) && isOf(first, step, place, index));
  const [only] = changing;
  if (only?.step.op !== 'rewrite' || changing.length > 1) return [];
  const name = direction === 'up' ? first : last;
  return objectionsIn(await foreseeDocuments(only.step, { ...place, index: only.index }, name));
}

interface Placed {
  readonly step: Step;
  readonly index: number;
}

function stepsBefore({ migration, index: own, direction }: StepPlace): readonly Placed[] {
  const placed = migration.steps.map((step, index) => ({ step, index }));
  return placed.filter(({ index }) => (direction === 'up' ? index < own : index > own));
}

function changes({ op }: Step): boolean {
  return ['createCollection', 'dropCollection', 'rewrite', 'data', 'run'].includes(op);
}

function isOf(first: string, step: Step, { migration }: StepPlace, index: number): boolean {
  return step.op === 'run' || collectionNames(migration, step.collection, index).first === first;
}
