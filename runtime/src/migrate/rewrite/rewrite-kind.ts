import { cappedObjection } from '../collections/capped.ts';
import { changesBefore } from '../snapshot/changes-before.ts';
import type { Rewrite } from '../steps/step.ts';
import type { Objection, StepKind, StepPlace } from '../steps/step-kind.ts';
import { describeRewrite } from './describe-rewrite.ts';
import { findClashes } from './find-clashes.ts';
import { findCollisions } from './find-collisions.ts';
import { findProblems } from './find-problems.ts';
import { findTaken } from './find-taken.ts';
import { isGated } from './gate.ts';
import { planRewrite, type RewritePlan } from './rewrite-plan.ts';
import { runRewrite } from './run-rewrite.ts';
import { countOld, countWaiting, sampleRewrite } from './survey-rewrite.ts';

/** The step that rewrites documents. */
export const rewriteKind: StepKind<Rewrite> = {
  describe: (step, place) => describeRewrite(step, planRewrite(step, place)),
  inspect: async (step, place) => {
    const plan = planRewrite(step, place);
    if (!(await isGated(step, place))) return { state: 'todo' };
    if ((await countOld(place, plan, 1)) > 0) return { state: 'todo' };
    return { state: (await countWaiting(place, plan)) > 0 ? 'todo' : 'done' };
  },
  preflight: (step, place) => objectionsTo(step, place, planRewrite(step, place), step.collection),
  foresee: async (step, place, now) => {
    const plan = planRewrite(step, place);
    return changesBefore(place, step.collection).length > 0
      ? findUnreturnable(place, plan, now)
      : objectionsTo(step, place, plan, now);
  },
  count: async (step, place) => {
    const plan = planRewrite(step, place);
    const old = await countOld(place, plan);
    return plan.rules.length === 0 ? countWaiting(place, plan) : old;
  },
  expect: async (step, place) => {
    const plan = planRewrite(step, place);
    return plan.rules.length === 0
      ? countWaiting(place, plan)
      : place.database.collection(plan.collection).countDocuments(plan.quick);
  },
  samples: (step, place, limit) => sampleRewrite(place, planRewrite(step, place), limit),
  run: runRewrite,
};

async function objectionsTo(
  step: Rewrite,
  place: StepPlace,
  plan: RewritePlan,
  now: string,
): Promise<readonly Objection[]> {
  const planned = { ...plan, collection: now };
  return [
    ...(await cappedUnlessDone(place, planned)),
    ...(await findProblems(place, planned)),
    ...(await findCollisions(step, place, plan, now)),
    ...(await findUnreturnable(place, plan, now)),
  ];
}

async function cappedUnlessDone(place: StepPlace, plan: RewritePlan): Promise<readonly Objection[]> {
  const objections = await cappedObjection(place, plan.collection);
  if (objections.length === 0) return [];
  const isDone = (await countOld(place, plan, 1)) === 0 && (await countWaiting(place, plan)) === 0;
  return isDone ? [] : objections;
}

async function findUnreturnable(place: StepPlace, plan: RewritePlan, now: string): Promise<readonly Objection[]> {
  return [...(await findTaken(place, now)), ...(await findClashes(place, plan, now))];
}
