import type { IndexSpec } from '../steps/step.ts';
import type { Objection, StepPlace } from '../steps/step-kind.ts';
import type { DocumentSource } from '../verify/document-source.ts';
import { duplicates } from './duplicates.ts';
import { unindexable } from './unindexable.ts';

/**
 * What stands against the build of an index: documents that it would not take, and those whose values are not unique.
 * @param documents those of the collection as they are, when absent
 */
export async function buildObjections(
  place: StepPlace,
  collection: string,
  spec: IndexSpec,
  documents?: DocumentSource,
): Promise<readonly Objection[]> {
  const refused = await unindexable(place, collection, spec, documents);
  return [...refused, ...(await duplicates(place, collection, spec, documents))];
}
