import type { Document } from 'mongodb';
import type { Rewrite } from '../steps/step.ts';
import type { StepPlace } from '../steps/step-kind.ts';
import type { DocumentSource } from '../verify/document-source.ts';
import { readParts } from './batch/raw-documents.ts';
import { changeExactly, type ExactChange } from './exact/change-exactly.ts';
import { findFailures } from './find-failures.ts';
import { withForeseenNumbers } from './foreseen-numbers.ts';
import { planRewrite, type RewritePlan } from './rewrite-plan.ts';
import { resultStages } from './server-pipeline.ts';
import { trashStages } from './trash-stages.ts';
import { wasExpanded } from './was-expanded.ts';

/** To rewrite all in advance would cost as much as to rewrite them. Those beyond are checked when they are rewritten. */
const mostForeseen = 20_000;

/**
 * The first documents of a collection as a rewrite will make them. Those are left out that it objects to itself, that go to the
 * quarantine, and that get something back from the trash.
 * @param collection what it is called now
 */
export async function foreseeDocuments(step: Rewrite, place: StepPlace, collection: string): Promise<DocumentSource> {
  const plan = planRewrite(step, place);
  const { database } = place;
  // What is there twice since both versions write is no problem, and comes to be what the former one wrote.
  const isBefore = !(await wasExpanded(place));
  const failures = await withoutFailures(place, plan, collection);
  const stages = [...failures, { $limit: mostForeseen }, ...(await trashStages(place)).without];
  if (plan.isClientSide)
    return {
      isWhole: false,
      answers: (pipeline) => answersInParts({ place, plan, isBefore }, collection, stages, pipeline),
    };
  return {
    isWhole: true,
    async *answers(pipeline, options) {
      const all = [...stages, ...resultStages(plan.rules, isBefore), ...pipeline];
      yield await database.collection(collection).aggregate(all, options).toArray();
    },
  };
}

async function withoutFailures({ database }: StepPlace, plan: RewritePlan, collection: string): Promise<Document[]> {
  const failures = await findFailures({ database, collection }, plan, {});
  if (failures.length === 0) return [];
  // The preflight of the rewrite tells of them, and where they are too many nothing is said of the others.
  if (failures.some(({ isCut }) => isCut)) return [{ $match: { $expr: false } }];
  return [{ $match: { _id: { $nin: failures.flatMap(({ ids }) => ids) } } }];
}

async function* answersInParts(
  { place: { database }, plan, isBefore }: Pick<ExactChange, 'plan' | 'isBefore'> & { readonly place: StepPlace },
  collection: string,
  stages: readonly Document[],
  pipeline: readonly Document[],
): AsyncGenerator<Document[]> {
  const rules = plan.rules.map(withForeseenNumbers);
  for await (const part of readParts({ database, collection }, stages)) {
    const changed = await changeExactly({ database, plan, isBefore }, rules, part);
    const documents = changed.flatMap(({ document, problems }) => (problems.size === 0 ? [document] : []));
    if (documents.length === 0) continue;
    yield await database.aggregate([{ $documents: { $literal: documents } }, ...pipeline]).toArray();
  }
}
