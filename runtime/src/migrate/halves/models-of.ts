import type { Snapshot, SnapshotModel } from '../snapshot/snapshot.ts';
import type { Step } from '../steps/step.ts';

/** The models of a collection, by the name that it has before or after the migration's renames. */
export function modelsOf(
  { models }: Snapshot,
  collection: string,
  steps: readonly Step[],
): readonly (readonly [name: string, model: SnapshotModel])[] {
  const names = new Set([collection]);
  for (const step of steps) {
    if (step.op !== 'renameCollection' || (!names.has(step.collection) && !names.has(step.to))) continue;
    names.add(step.collection).add(step.to);
  }
  return Object.entries(models).filter(([, model]) => names.has(model.collection));
}
