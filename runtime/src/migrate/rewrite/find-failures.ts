import { type Document, MongoServerError } from 'mongodb';
import { isTransient } from '../engine/transient.ts';
import { type ExactRead, readAll, readParts, withIds } from './batch/raw-documents.ts';
import type { ExactValue } from './exact/exact-bson.ts';
import { isBeyondServer, type RewritePlan } from './rewrite-plan.ts';
import type { Rule } from './rule.ts';
import { changeStages } from './server-pipeline.ts';

/** Documents for which the expression of a rule fails on the server, such as a division by zero. */
export interface Failures {
  readonly rule: Rule;
  readonly ids: readonly ExactValue[];
  /** Whether there may be more: it takes too long to find out which, where many fail. */
  readonly isCut: boolean;
}

const idsInPart = 1000;
const mostRefused = 1000;

/**
 * Finds the documents for which expressions of the user's own fail. An update would stop there, and inside of a transaction
 * end it, so this is asked outside of one. The server does not say which document it was: it is searched by halves.
 * @param match the documents to look at
 */
export async function findFailures(
  read: Pick<ExactRead, 'database' | 'collection'>,
  plan: RewritePlan,
  match: Document,
): Promise<Failures[]> {
  const found: Failures[] = [];
  for (const [index, rule] of plan.rules.entries()) {
    if (rule.failure === undefined || isBeyondServer(rule)) continue;
    // What the rules before it make may be what it evaluates.
    const stages = changeStages(plan.rules.slice(0, index + 1).filter((one) => !isBeyondServer(one)));
    const others = [match, plan.quick, { _id: { $nin: found.flatMap(({ ids }) => ids) } }];
    const attempt = { read, stages, rule };
    if (!(await isFailing(attempt, { $and: others }))) continue;
    found.push(await search(attempt, { $and: others }));
  }
  return found;
}

interface Attempt {
  readonly read: Pick<ExactRead, 'database' | 'collection'>;
  readonly stages: readonly Document[];
  readonly rule: Rule;
}

async function search(attempt: Attempt, match: Document): Promise<Failures> {
  const { read, rule } = attempt;
  // An expression that the server does not even take fails without any document.
  await evaluate(attempt, { $expr: false });
  const most = rule.failure?.on === 'refuse' ? mostRefused : Number.POSITIVE_INFINITY;
  const failing: ExactValue[] = [];
  let waiting: ExactValue[] = [];
  for await (const rows of readParts(read, [{ $match: match }, { $project: { _id: 1 } }])) {
    waiting = [...waiting, ...rows.map((row) => row.get('_id'))];
    while (waiting.length >= idsInPart && failing.length < most)
      failing.push(...(await failingOf(attempt, waiting.splice(0, idsInPart))));
    if (failing.length >= most) return { rule, ids: failing, isCut: true };
  }
  failing.push(...(await failingOf(attempt, waiting)));
  return { rule, ids: failing, isCut: false };
}

async function failingOf(attempt: Attempt, ids: readonly ExactValue[]): Promise<ExactValue[]> {
  if (ids.length === 0 || !(await isFailing(attempt, withIds(ids)))) return [];
  if (ids.length === 1) return [...ids];
  const half = Math.ceil(ids.length / 2);
  return [...(await failingOf(attempt, ids.slice(0, half))), ...(await failingOf(attempt, ids.slice(half)))];
}

async function isFailing(attempt: Attempt, match: Document): Promise<boolean> {
  try {
    await evaluate(attempt, match);
    return false;
  } catch (error) {
    if (!(error instanceof MongoServerError) || isTransient(error)) throw error;
    return true;
  }
}

/** The size is asked for so that the server cannot leave out what nobody reads. */
async function evaluate({ read, stages }: Attempt, match: Document): Promise<void> {
  const size = { $group: { _id: null, bytes: { $sum: { $bsonSize: '$$ROOT' } } } };
  await readAll(read, [{ $match: match }, ...stages, size]);
}
