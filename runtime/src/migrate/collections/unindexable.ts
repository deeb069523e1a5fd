import type { Document } from 'mongodb';
import type { IndexSpec } from '../steps/step.ts';
import type { Objection, StepPlace } from '../steps/step-kind.ts';
import { countMatching } from '../verify/count-matching.ts';
import { type DocumentSource, documentsOf } from '../verify/document-source.ts';
import { combinedArrays } from './combined-arrays.ts';
import { decodedIndex } from './index-spec.ts';
import { invalidPlaces } from './invalid-places.ts';
import { unknownLanguages } from './unknown-languages.ts';
import { unwantedArrays } from './unwanted-arrays.ts';

/**
 * Documents that the build of an index would stop at, for what they hold each by itself. A `2d` index is not looked into.
 * @param documents those of the collection as they are, when absent
 */
export async function unindexable(
  { database }: StepPlace,
  collection: string,
  spec: IndexSpec,
  documents: DocumentSource = documentsOf(database, collection),
): Promise<readonly Objection[]> {
  const { partialFilterExpression: indexed = {}, collation } = decodedIndex(spec);
  const options = collation === undefined ? {} : { collation };
  const objections: Objection[] = [];
  for (const [refused, reason] of refusals(spec)) {
    if (refused === undefined) continue;
    const found = await countMatching(documents, { $and: [indexed, refused] }, options);
    if (found.documents === 0) continue;
    objections.push({ message: `Documents of "${collection}" ${reason}`, ...found });
  }
  return objections;
}

function refusals(spec: IndexSpec): readonly (readonly [Document | undefined, string])[] {
  const { name, language_override: language = 'language' } = spec;
  return [
    [unknownLanguages(spec), `name a language in "${String(language)}" that the text index "${name}" does not know`],
    [combinedArrays(spec), `hold two arrays that the index "${name}" would have to combine`],
    [unwantedArrays(spec), `hold an array where the index "${name}" takes none`],
    [invalidPlaces(spec), `have no valid place where the index "${name}" needs one`],
  ];
}
