import type { Inspection, Objection } from '../../steps/step-kind.ts';
import type { StepTask } from './step-task.ts';

/** How far a step is, and what stands against running it. */
export interface TaskInspection {
  readonly inspection: Inspection;
  /** None where the step is done, where it was begun, and where the database has to be brought back to a known state first. */
  readonly objections: readonly Objection[];
}

/**
 * Looks at the database for a step.
 * @param isInspectable whether it can be asked already how far the step is
 */
export async function inspectTask(
  { kind, step, place, isBegun }: StepTask,
  isInspectable = true,
): Promise<TaskInspection> {
  const inspection: Inspection = isInspectable ? await kind.inspect(step, place) : { state: 'todo' };
  const isAsked = inspection.state === 'todo' && !isBegun;
  return { inspection, objections: isAsked ? await kind.preflight(step, place) : [] };
}
