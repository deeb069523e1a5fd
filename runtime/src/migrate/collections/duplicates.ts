import { BSON, type Document, MinKey } from 'mongodb';
import type { IndexSpec } from '../steps/step.ts';
import type { Objection, StepPlace } from '../steps/step-kind.ts';
import { type DocumentSource, documentsOf } from '../verify/document-source.ts';
import { decodedIndex } from './index-spec.ts';

const mostExamples = 3;

/**
 * Documents whose values a unique index would not take, because others have them too. Empty for other indexes, and where
 * not all documents can be compared.
 * @param documents those of the collection as they are, when absent
 */
export async function duplicates(
  { database }: StepPlace,
  collection: string,
  spec: IndexSpec,
  documents: DocumentSource = documentsOf(database, collection),
): Promise<readonly Objection[]> {
  if (spec.unique !== true || !documents.isWhole) return [];
  const { collation } = decodedIndex(spec);
  const options = { allowDiskUse: true, ...(collation === undefined ? {} : { collation }) };
  for await (const [found] of documents.answers(duplicatesPipeline(spec), options))
    return objectionsOf(found, collection, spec);
  return [];
}

function objectionsOf(found: Document | undefined, collection: string, { name }: IndexSpec): readonly Objection[] {
  const { values = 0, documents = 0 } = found?.total[0] ?? {};
  if (documents === 0) return [];
  const many = values === 1 ? 'One value stands' : `${values} values stand`;
  const message = `${many} in more than one document, which the unique index "${name}" of "${collection}" refuses`;
  const examples = ((found?.examples ?? []) as Document[]).flatMap(({ first, last }) => [first, last]);
  return [{ message, documents, examples }];
}

function duplicatesPipeline(spec: IndexSpec): Document[] {
  const paths = Object.keys(spec.key);
  const names = paths.map((_, index) => `k${index}`);
  const key = (of: (name: string) => unknown) => Object.fromEntries(names.map((name) => [name, of(name)]));
  const values = paths.map((path, index) => [`k${index}`, `$${path}`]);
  return [
    { $match: filterOf(spec) },
    { $project: Object.fromEntries(values) },
    // Every item of an array is an entry of its own, at each key of the path that leads through one.
    ...paths.flatMap((path, index) => path.split('.').flatMap(() => unwind(`k${index}`))),
    // One document may have a value several times; missing counts as null.
    { $group: { _id: { ...key((name) => ({ $ifNull: [`$${name}`, null] })), id: '$_id' } } },
    {
      $group: {
        _id: key((name) => `$_id.${name}`),
        count: { $sum: 1 },
        first: { $min: '$_id.id' },
        last: { $max: '$_id.id' },
      },
    },
    { $match: { count: { $gt: 1 } } },
    {
      $facet: {
        total: [{ $group: { _id: null, values: { $sum: 1 }, documents: { $sum: '$count' } } }],
        examples: [{ $limit: mostExamples }, { $project: { first: 1, last: 1 } }],
      },
    },
  ];
}

function unwind(name: string): Document[] {
  const value = `$${name}`;
  return [
    // An index has an entry of its own for an array without items, which is not that of null.
    { $set: { [name]: { $cond: [{ $eq: [value, []] }, new MinKey(), value] } } },
    { $unwind: { path: value, preserveNullAndEmptyArrays: true } },
  ];
}

/** The documents that the index holds. */
function filterOf(spec: IndexSpec): Document {
  const { partialFilterExpression } = BSON.EJSON.deserialize(spec, { relaxed: false });
  if (partialFilterExpression !== undefined) return partialFilterExpression;
  return spec.sparse === true ? { $or: Object.keys(spec.key).map((path) => ({ [path]: { $exists: true } })) } : {};
}
