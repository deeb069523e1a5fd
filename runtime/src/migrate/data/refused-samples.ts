import { violators } from '../collections/violators.ts';
import type { DataStep } from '../steps/data-step.ts';
import type { Objection, StepPlace } from '../steps/step-kind.ts';
import { trySamples } from './try-samples.ts';

/**
 * What the validator after the migration will object to in the first documents that a step changes. Nothing is said where a
 * later step changes them again.
 */
export async function refusedSamples(step: DataStep, place: StepPlace, limit: number): Promise<readonly Objection[]> {
  if (isChangedLater(step, place)) return [];
  const collection = place.database.collection(step.collection);
  return trySamples(step, place, limit, (samples, session) => {
    const ids = samples.map(({ after }) => after._id);
    return violators(step, place, 'after', {
      isWhole: true,
      async *answers(pipeline) {
        yield await collection.aggregate([{ $match: { _id: { $in: ids } } }, ...pipeline], { session }).toArray();
      },
    });
  });
}

function isChangedLater({ collection }: DataStep, { migration, index }: StepPlace): boolean {
  return migration.steps.slice(index + 1).some((step) => {
    const isChange = step.op === 'rewrite' || step.op === 'data' || step.op === 'renameCollection';
    return step.op === 'run' || (isChange && step.collection === collection);
  });
}
