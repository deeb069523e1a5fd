import type { Snapshot } from '@espalier/runtime/migrate';
import type { ModelGraph } from '../../3-link/model-graph.ts';
import type { Answers } from '../../4-plan/answers/answers.ts';
import type { MigrationPlan, Question } from '../../4-plan/migration-plan.ts';
import { planMigration } from '../../4-plan/plan.ts';
import type { Outcome } from '../../diagnostics/diagnostic.ts';

/**
 * Plans, and asks what is open until nothing is. An answer can raise another question: what is not renamed may need a
 * value.
 *
 * @param ask gives the answers with one more; absent where nobody can be asked: then the open questions are errors
 * @returns `undefined` when the person who was asked left
 */
export async function planAnswered(
  last: Snapshot,
  graph: ModelGraph,
  given: Answers,
  ask?: (question: Question, answers: Answers) => Promise<Answers | undefined>,
): Promise<Outcome<MigrationPlan> | undefined> {
  let outcome = planMigration(last, graph, given);
  let answers: Answers | undefined = given;
  for (let open = outcome.value?.questions[0]; ask !== undefined && open !== undefined; ) {
    answers = await ask(open, answers);
    if (answers === undefined) return undefined;
    outcome = planMigration(last, graph, answers);
    open = outcome.value?.questions[0];
  }
  return outcome;
}
