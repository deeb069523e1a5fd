import type { LoadedMigration } from '../migration.ts';
import type { Step } from '../steps/step.ts';
import type { Direction } from '../steps/step-kind.ts';
import { collectionNames } from './collection-names.ts';

/** A step with its place in the migration, from 0. */
export interface PlacedStep {
  readonly step: Step;
  readonly index: number;
}

/**
 * The steps of a migration that make or change documents of a collection before it is the turn of the step at `index`:
 * those above it, or on the way back those below it. Code of the user's own may change any.
 * @param collection its name at that step
 */
export function changesBefore(
  { migration, index: own, direction }: { readonly migration: LoadedMigration; index: number; direction: Direction },
  collection: string,
): readonly PlacedStep[] {
  const { first } = collectionNames(migration, collection, own);
  return migration.steps
    .map((step, index) => ({ step, index }))
    .filter(({ index }) => (direction === 'up' ? index < own : index > own))
    .filter(({ step, index }) => changes(step) && isOf(first, step, migration, index));
}

function changes({ op }: Step): boolean {
  return ['createCollection', 'dropCollection', 'rewrite', 'data', 'run'].includes(op);
}

function isOf(first: string, step: Step, migration: LoadedMigration, index: number): boolean {
  return step.op === 'run' || collectionNames(migration, step.collection, index).first === first;
}
