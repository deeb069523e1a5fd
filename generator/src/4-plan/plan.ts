// In: the snapshot of the last migration, the model graph of now, and what a person answered. Out: changes and steps.
// What only a person can know is a question; while one is open, the plan comes with an error that says how to answer it.
// Must not happen: guessing a rename, losing a value without a word, looking at a database or the disk.
import type { Snapshot } from '@espalier/runtime/migrate';
import type { ModelGraph } from '../3-link/model-graph.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { type Answers, noAnswers } from './answers/answers.ts';
import { lostValues } from './answers/lost-values.ts';
import { questionDiagnostic } from './answers/question-diagnostic.ts';
import { compareTypes } from './compare/compare-types.ts';
import type { MigrationPlan } from './migration-plan.ts';
import { Planning } from './planning.ts';
import { snapshotOf } from './snapshot-of.ts';
import { planModels } from './steps/plan-models.ts';

/**
 * Phase 4. The value is there with open questions too, so that they can be asked; it is absent when the models
 * contradict the last migration.
 */
export function planMigration(last: Snapshot, graph: ModelGraph, answers: Answers = noAnswers): Outcome<MigrationPlan> {
  const after = snapshotOf(graph);
  const planning = new Planning(last, after, graph, answers);
  const steps = planModels(planning);
  const lost = lostValues(planning);
  compareTypes(planning);
  const { changes, questions } = planning;
  const unused = planning.answers.unused().map((flag) => createDiagnostic('plan/unused-answer', { flag }));
  const mistakes = [...planning.diagnostics, ...unused];
  const diagnostics = [...mistakes, ...questions.map(questionDiagnostic), ...lost];
  if (mistakes.length > 0) return { diagnostics };
  return {
    value: { changes, steps, after, questions },
    diagnostics,
  };
}
