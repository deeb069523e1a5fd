import type { Document } from 'mongodb';
import { type LostValues, lostValues } from '../snapshot/lost-values.ts';
import { type UnconvertedField, unconvertedFields } from '../snapshot/unconverted-fields.ts';
import type { Objection, StepPlace } from '../steps/step-kind.ts';
import { countMatching } from '../verify/count-matching.ts';
import { type DocumentSource, documentsOf } from '../verify/document-source.ts';
import { type StageName, stageAfter } from './set-validation.ts';

/** Violators that are looked at field by field. */
const mostExamined = 1_000;
const mostFields = 200;

/**
 * Documents that the stage's validator would refuse. None where it only warns.
 * @param documents those of the collection as they are, when absent
 */
export async function violators(
  step: { readonly collection: string },
  place: StepPlace,
  stage: StageName,
  documents: DocumentSource = documentsOf(place.database, step.collection),
): Promise<readonly Objection[]> {
  const target = stageAfter(step, place, stage);
  if (target === undefined || target.action === 'warn') return [];
  const found = await countMatching(documents, { $nor: [target.validator] });
  if (found.documents === 0) return [];
  const fields = await guiltyFields(documents, target.validator);
  const where = fields.length === 0 ? '' : ` in ${fields.map((key) => `"${key}"`).join(', ')}`;
  const lost = lostValues(place.migration, step.collection, place.index, fields);
  const unconverted = unconvertedFields(place.migration, step.collection, place.index).filter(({ path }) =>
    fields.includes(path),
  );
  const remedies = [
    ...(lost.length === 0 ? [] : [`have values that enums lost, write ${replacement(step, lost)}`]),
    ...(unconverted.length === 0 ? [] : [`have values of another type, write ${conversion(step, unconverted)}`]),
  ].map((remedy) => `; where they ${remedy} before this step`);
  const message = `Documents of "${step.collection}" are not as the validator wants them${where}${remedies.join('')}`;
  return [{ message, ...found }];
}

/** The step that puts other values in the place of lost ones, to be completed: nobody said which. */
function replacement({ collection }: { readonly collection: string }, lost: readonly LostValues[]): string {
  const edits = lost.map(({ path, values }) => {
    const entries = values.map((value) => `${/^[A-Za-z_]\w*$/.test(value) ? value : quoted(value)}: '…'`);
    return `edit.mapValues(${quoted(path)}, { ${entries.join(', ')} })`;
  });
  return `\`step.rewrite(${quoted(collection)}, [${edits.join(', ')}])\``;
}

/** The step that converts values, to be completed: nobody said of what type they are. */
function conversion({ collection }: { readonly collection: string }, fields: readonly UnconvertedField[]): string {
  const edits = fields.map(({ path, to }) => `edit.convertField(${quoted(path)}, { from: '…', to: '${to}' })`);
  return `\`step.rewrite(${quoted(collection)}, [${edits.join(', ')}])\``;
}

function quoted(text: string): string {
  return /['\\\p{C}]/u.test(text) ? JSON.stringify(text) : `'${text}'`;
}

/** The top-level keys at which documents violate a schema, of the first violators. */
async function guiltyFields(source: DocumentSource, validator: Document): Promise<readonly string[]> {
  const { properties = {}, required = [] } = (validator.$jsonSchema ?? {}) as Document;
  const rules = Object.entries(properties as Document).slice(0, mostFields);
  if (rules.length === 0) return [];
  const facets = rules.map(([key, schema], index): [string, Document[]] => {
    const rule = { required: [key], properties: Object.fromEntries([[key, schema]]) };
    const { required: _, ...optional } = rule;
    const $jsonSchema = required.includes(key) ? rule : optional;
    return [`f${index}`, [{ $match: { $nor: [{ $jsonSchema }] } }, { $limit: 1 }, { $project: { _id: 1 } }]];
  });
  const pipeline = [
    { $match: { $nor: [validator] } },
    { $limit: mostExamined },
    { $facet: Object.fromEntries(facets) },
  ];
  const guilty = new Set<string>();
  for await (const [answer = {}] of source.answers(pipeline)) {
    for (const [index, [key]] of rules.entries()) if (answer[`f${index}`]?.length > 0) guilty.add(key);
  }
  return rules.flatMap(([key]) => (guilty.has(key) ? [key] : []));
}
