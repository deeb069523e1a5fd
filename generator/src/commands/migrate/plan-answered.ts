import type { Snapshot } from '@espalier/runtime/migrate';
import type { ModelGraph } from '../../3-link/model-graph.ts';
import type { Answers } from '../../4-plan/answers/answers.ts';
import type { MigrationPlan, Question } from '../../4-plan/migration-plan.ts';
import { planMigration } from '../../4-plan/plan.ts';
import type { Outcome } from '../../diagnostics/diagnostic.ts';

/**
 * Puts a question to a person and gives the answers with that one; `undefined` when they left.
 *
 * @param objection what was wrong with the answer before to the same question
 */
export type Ask = (question: Question, answers: Answers, objection?: string) => Promise<Answers | undefined>;

/**
 * Plans, and asks what is open until nothing is. An answer can raise another question: what is not renamed may need a
 * value. One that cannot be taken is asked for again.
 *
 * @param ask absent where nobody can be asked: then the open questions are errors
 * @returns `undefined` when the person who was asked left
 */
export async function planAnswered(
  last: Snapshot,
  graph: ModelGraph,
  given: Answers,
  ask?: Ask,
): Promise<Outcome<MigrationPlan> | undefined> {
  let outcome = planMigration(last, graph, given);
  let answers = given;
  let objection: string | undefined;
  for (let open = outcome.value?.questions[0]; ask !== undefined && open !== undefined; ) {
    const answered = await ask(open, answers, objection);
    if (answered === undefined) return undefined;
    const planned = planMigration(last, graph, answered);
    objection = planned.value === undefined ? planned.diagnostics[0]?.message : undefined;
    if (objection !== undefined) continue;
    outcome = planned;
    answers = answered;
    open = outcome.value?.questions[0];
  }
  return outcome;
}
