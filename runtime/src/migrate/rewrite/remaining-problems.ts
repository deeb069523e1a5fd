import type { StepPlace } from '../steps/step-kind.ts';
import { keyOf } from './batch/key-of.ts';
import { restore } from './batch/restore.ts';
import { readTrash, trashNameOf } from './batch/trash.ts';
import { changeExactly } from './exact/change-exactly.ts';
import type { ExactDocument, ExactValue } from './exact/exact-bson.ts';
import type { RewritePlan } from './rewrite-plan.ts';
import type { Rule } from './rule.ts';

/** A document that a rewrite cannot treat, and the rules that stand against it. */
export interface RemainingProblem {
  readonly id: ExactValue;
  readonly problems: ReadonlySet<Rule>;
}

/** Finds the documents with a problem that what they get back from the trash does not take away. */
export async function remainingProblems(
  place: StepPlace,
  plan: RewritePlan,
  documents: readonly ExactDocument[],
): Promise<readonly RemainingProblem[]> {
  const { database } = place;
  const rules = plan.rules.filter(({ generated }) => generated === undefined);
  const changed = await changeExactly({ database, plan, isBefore: true }, rules, documents);
  const bad = changed.flatMap(({ document, problems }, index) =>
    problems.size === 0 ? [] : [{ id: documents[index]?.get('_id'), document, problems }],
  );
  if (bad.length === 0) return [];
  const ids = bad.map(({ id }) => id);
  const rows = await readTrash({ database, collection: trashNameOf(place) }, ids);
  const kept = new Map(rows.map((row) => [keyOf(row.id), row.kept]));
  const restored = bad.map(({ id, document }) => restore(plan, document, kept.get(keyOf(id)) ?? []));
  // What is back is passed over once more before the rewrite ends.
  const again = await changeExactly(
    { database, plan, isBefore: false },
    rules,
    restored.map(({ document }) => document),
  );
  const found = bad.map(({ id, problems }, index) => {
    const left = restored[index]?.isWhole ? again[index]?.problems : problems;
    return { id, problems: left ?? problems };
  });
  return found.filter(({ problems }) => problems.size > 0);
}
