import type { Premises } from '../../plan/premises.ts';
import type { Objection } from '../../steps/step-kind.ts';
import type { StepTask } from './step-task.ts';

/**
 * What will be in the way of a step that cannot be looked at yet, because others of its migration have to run before it; it
 * is checked again when it is its turn.
 */
export async function foreseenObjections(task: StepTask, premises: Premises): Promise<readonly Objection[]> {
  const { kind, step, place, isBegun } = task;
  if (isBegun || kind.foresee === undefined || !('collection' in step)) return [];
  if (!premises.areWithin(step, place.migration.name)) return [];
  const now = premises.nameNow(step.collection);
  // Under a name that is still to come nothing is found, which would look as if all were done.
  if (now === step.collection && (await kind.inspect(step, place)).state === 'done') return [];
  return kind.foresee(step, place, now);
}
