import type { Inspection, StepPlace, StepRun } from '../steps/step-kind.ts';
import { readLive } from '../verify/read-live.ts';
import { converge } from './converge.ts';
import { sendCommand } from './send-command.ts';
import { collModTo, isAt, type Stage, type ValidationStages, validationStages } from './validation-stages.ts';

/** A step that brings a collection's validator to another stage. */
interface ValidationStep {
  readonly collection: string;
}

/** The stage of a migration that a step leads to. */
export type StageName = keyof ValidationStages;

/** The validator that the step sets. */
export function stageAfter({ collection }: ValidationStep, { migration, index }: StepPlace, stage: StageName): Stage {
  return validationStages(migration, collection, index)[stage];
}

/** Whether the collection is at the stage; drift when its validator is none that this migration knows. */
export async function inspectValidation(
  { collection }: ValidationStep,
  { database, migration, index }: StepPlace,
  stage: StageName,
): Promise<Inspection> {
  const live = await readLive(database, collection);
  if (live === undefined) return { state: 'drift', message: `The collection "${collection}" is not there` };
  const stages = validationStages(migration, collection, index);
  if (isAt(live, stages[stage])) return { state: 'done' };
  if (Object.values(stages).some((known) => isAt(live, known))) return { state: 'todo' };
  const message = `The validator of "${collection}" is neither the one before this migration nor one that it sets`;
  return { state: 'drift', message };
}

/** Sets the validator of the stage. */
export async function setValidation(
  step: ValidationStep,
  place: StepPlace,
  run: StepRun,
  stage: StageName,
): Promise<void> {
  const command = collModTo(step.collection, stageAfter(step, place, stage));
  await converge(
    run,
    () => inspectValidation(step, place, stage),
    async () => {
      await sendCommand(place, run, command);
    },
  );
}
