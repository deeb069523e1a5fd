import { BSON, type Document } from 'mongodb';
import type { Objection, StepPlace } from '../steps/step-kind.ts';
import { readAll, readParts, withIds } from './batch/raw-documents.ts';
import { type Doubts, doubtFilter } from './doubt-filter.ts';
import type { ExactValue } from './exact/exact-bson.ts';
import { type Failures, findFailures } from './find-failures.ts';
import { remainingProblems } from './remaining-problems.ts';
import type { RewritePlan } from './rewrite-plan.ts';
import type { Rule } from './rule.ts';
import { studyStages } from './server-pipeline.ts';
import { trashStages } from './trash-stages.ts';
import { wasExpanded } from './was-expanded.ts';

const mostExamples = 5;

interface Finding {
  documents: number;
  readonly examples: unknown[];
}

/** The documents that stand against a rewrite: those with a problem that the migration does not send to the quarantine. */
export async function findProblems(place: StepPlace, plan: RewritePlan): Promise<Objection[]> {
  const { database } = place;
  const failures = await findFailures({ database, collection: plan.collection }, plan, {});
  const failing = failures.flatMap(objectionOf);
  // Both versions have written since then: what is there twice was written later by the former one, which counts.
  const isExpanded = await wasExpanded(place);
  const refusing = plan.rules.filter(({ problem }) => problem?.on === 'refuse' && !(isExpanded && problem.onlyBefore));
  if (refusing.length === 0 || failures.some(({ isCut }) => isCut)) return failing;
  const match = { $and: [plan.quick, { _id: { $nin: failures.flatMap(({ ids }) => ids) } }] };
  const findings = plan.isClientSide ? await inClient(place, plan, match) : await onServer(place, plan, match);
  const others = refusing.flatMap((rule) => {
    const finding = findings.get(rule);
    return finding === undefined ? [] : [{ message: rule.problem?.message ?? '', ...finding }];
  });
  return [...failing, ...others];
}

function objectionOf({ rule, ids, isCut }: Failures): Objection[] {
  if (rule.failure?.on !== 'refuse') return [];
  const examples = ids.slice(0, mostExamples).map(plainId);
  const { message } = rule.failure;
  return [{ message: isCut ? `${message}, among others` : message, documents: ids.length, examples }];
}

function plainId(id: ExactValue): unknown {
  return BSON.deserialize(BSON.serialize({ id }), { bsonRegExp: true }).id;
}

const refusals: Doubts = { problem: (rule) => rule.problem?.on === 'refuse', keeps: () => false };

async function onServer(place: StepPlace, plan: RewritePlan, match: Document): Promise<Map<Rule, Finding>> {
  const read = { database: place.database, collection: plan.collection };
  const study = [
    { $match: { $and: [match, doubtFilter(plan.rules, refusals) ?? {}] } },
    ...studyStages(plan.rules, true),
    { $match: { 'problems.0': { $exists: true } } },
  ];
  const { without, within } = await trashStages(place);
  const rows = await readAll(read, [
    ...study,
    ...without,
    { $unwind: '$problems' },
    { $group: { _id: '$problems', documents: { $sum: 1 }, examples: { $firstN: { input: '$_id', n: mostExamples } } } },
  ]);
  const findings = new Map<Rule, Finding>();
  for (const row of rows) {
    const { _id, documents, examples } = BSON.deserialize(BSON.serialize(row), { bsonRegExp: true });
    const rule = plan.rules[_id];
    if (rule !== undefined) findings.set(rule, { documents, examples });
  }
  if (within === undefined) return findings;
  for await (const part of readParts(read, [...study, ...within, { $project: { _id: 1 } }]))
    await inClient(place, plan, withIds(part.map((row) => row.get('_id'))), findings);
  return findings;
}

async function inClient(
  place: StepPlace,
  plan: RewritePlan,
  match: Document,
  findings = new Map<Rule, Finding>(),
): Promise<Map<Rule, Finding>> {
  const read = { database: place.database, collection: plan.collection, touched: plan.touched };
  for await (const part of readParts(read, [{ $match: match }])) {
    for (const { id, problems } of await remainingProblems(place, plan, part)) {
      for (const rule of problems) {
        const finding = findings.get(rule) ?? { documents: 0, examples: [] };
        finding.documents += 1;
        if (finding.examples.length < mostExamples) finding.examples.push(plainId(id));
        findings.set(rule, finding);
      }
    }
  }
  return findings;
}
