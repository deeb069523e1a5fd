import type { Collection, Document } from 'mongodb';
import type { Objection, StepPlace } from '../steps/step-kind.ts';
import { type StageName, stageAfter } from './set-validation.ts';

const mostExamples = 3;
/** Violators that are looked at field by field. */
const mostExamined = 1_000;
const mostFields = 200;

/** Documents that the stage's validator would refuse. None where it only warns. */
export async function violators(
  step: { readonly collection: string },
  place: StepPlace,
  stage: StageName,
): Promise<readonly Objection[]> {
  const target = stageAfter(step, place, stage);
  if (target === undefined || target.action === 'warn') return [];
  const collection = place.database.collection(step.collection);
  const filter = { $nor: [target.validator] };
  const documents = await collection.countDocuments(filter);
  if (documents === 0) return [];
  const found = await collection.find(filter, { projection: { _id: 1 }, limit: mostExamples }).toArray();
  const fields = await guiltyFields(collection, target.validator);
  const where = fields.length === 0 ? '' : ` in ${fields.join(', ')}`;
  const message = `Documents of "${step.collection}" are not as the validator wants them${where}`;
  return [{ message, documents, examples: found.map(({ _id }) => _id) }];
}

/** The top-level keys at which documents violate a schema, of the first violators. */
async function guiltyFields(collection: Collection, validator: Document): Promise<readonly string[]> {
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
  const [answer = {}] = await collection.aggregate(pipeline).toArray();
  return rules.flatMap(([key], index) => (answer[`f${index}`]?.length > 0 ? [`"${key}"`] : []));
}
