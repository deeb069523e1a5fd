import type { AggregateOptions, Document } from 'mongodb';
import type { DocumentSource } from './document-source.ts';

const mostExamples = 3;

/** How many documents a filter matches, and `_id`s of some of them. */
export async function countMatching(
  source: DocumentSource,
  filter: Document,
  options: AggregateOptions = {},
): Promise<{ readonly documents: number; readonly examples: readonly unknown[] }> {
  const group = { _id: null, documents: { $sum: 1 }, examples: { $firstN: { input: '$_id', n: mostExamples } } };
  let documents = 0;
  const examples: unknown[] = [];
  for await (const rows of source.answers([{ $match: filter }, { $group: group }], options)) {
    for (const row of rows) {
      documents += row.documents;
      examples.push(...row.examples);
    }
  }
  return { documents, examples: examples.slice(0, mostExamples) };
}
