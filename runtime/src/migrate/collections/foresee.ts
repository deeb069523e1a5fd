import { foreseeDocuments } from '../rewrite/foresee-documents.ts';
import { changesBefore } from '../snapshot/changes-before.ts';
import type { Objection, StepPlace } from '../steps/step-kind.ts';
import { type DocumentSource, documentsOf } from '../verify/document-source.ts';

/**
 * What will stand against a step when the steps before it have run, as far as that can be said now: with the documents as
 * they are where the collection is only renamed, and else as a rewrite will make them. Nothing is said where more than one
 * step changes the documents before, or where code of the user's own does.
 * @param now what the collection is called now
 */
export async function foresee(
  { collection }: { readonly collection: string },
  place: StepPlace,
  now: string,
  objectionsIn: (documents: DocumentSource) => Promise<readonly Objection[]>,
): Promise<readonly Objection[]> {
  const [only, ...others] = changesBefore(place, collection);
  if (only === undefined) return objectionsIn(documentsOf(place.database, now));
  if (only.step.op !== 'rewrite' || others.length > 0) return [];
  return objectionsIn(await foreseeDocuments(only.step, { ...place, index: only.index }, now));
}
