import { expiredBy } from '../collections/count-expired.ts';
import { duplicates } from '../collections/duplicates.ts';
import type { IndexSpec, Rewrite } from '../steps/step.ts';
import type { Objection, StepPlace } from '../steps/step-kind.ts';
import type { DocumentSource } from '../verify/document-source.ts';
import { keyOf } from './batch/key-of.ts';
import type { ExactValue } from './exact/exact-bson.ts';
import { foreseeDocuments } from './foresee-documents.ts';
import type { RewritePlan } from './rewrite-plan.ts';
import { rootsIn } from './roots-in.ts';
import { stayingIndexes } from './staying-indexes.ts';

const mostExamples = 6;

/**
 * What the indexes that stay would do to documents as the rewrite makes them: refuse a value that others have too, or let the
 * server delete them, since their time is up.
 * @param now what the collection is called now
 */
export async function findCollisions(
  step: Rewrite,
  place: StepPlace,
  plan: RewritePlan,
  now: string,
): Promise<readonly Objection[]> {
  const indexes = await stayingIndexes(place, plan.collection, now);
  const touched = indexes.filter((index) => rootsIn(index).some((root) => plan.roots.has(root)));
  if (touched.length === 0) return [];
  const documents = await foreseeDocuments(step, place, now);
  const objections: Objection[] = [];
  for (const index of touched) {
    const same = await duplicates(place, now, index, documents);
    objections.push(...same.map((one) => ({ ...one, message: `${one.message}, once they are rewritten` })));
    if (index.expireAfterSeconds !== undefined) objections.push(...(await expiring(place, now, index, documents)));
  }
  return objections;
}

/** Those that have expired already are the server's; it deletes them once a minute. */
async function expiring(
  { database }: StepPlace,
  collection: string,
  index: IndexSpec,
  documents: DocumentSource,
): Promise<readonly Objection[]> {
  const expired = expiredBy(index);
  const ids: ExactValue[] = [];
  for await (const found of documents.answers([{ $match: expired }, { $project: { _id: 1 } }]))
    ids.push(...found.map(({ _id }) => _id));
  if (ids.length === 0) return [];
  const known = await database
    .collection(collection)
    .find({ $and: [{ _id: { $in: ids } }, expired] }, { projection: { _id: 1 } })
    .toArray();
  const isKnown = new Set(known.map(({ _id }) => keyOf(_id)));
  const fresh = ids.filter((id) => !isKnown.has(keyOf(id)));
  if (fresh.length === 0) return [];
  const message = `The server would delete documents of "${collection}" once they are rewritten, since their time by the index "${index.name}" is up: take \`expireAfterSeconds\` from it first, in a migration of its own`;
  return [{ message, documents: fresh.length, examples: fresh.slice(0, mostExamples) }];
}
