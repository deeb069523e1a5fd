import type { Step, StepPhase } from '../steps/step.ts';
import type { StepPlace } from '../steps/step-kind.ts';

/** The phase of a step that may stand in either: expand, as long as no step before it contracts. */
export function phaseOf({ migration, index }: StepPlace): StepPhase {
  return migration.steps.slice(0, index).some(contracts) ? 'contract' : 'expand';
}

function contracts(step: Step): boolean {
  if (step.op === 'data' || step.op === 'run') return step.phase === 'contract';
  if (step.op === 'dropIndex') return step.phase !== 'expand';
  return step.op !== 'createCollection' && step.op !== 'widenValidator' && step.op !== 'createIndexes';
}
