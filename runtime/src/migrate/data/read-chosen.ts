import type { DataStep } from '../steps/data-step.ts';
import type { StepPlace } from '../steps/step-kind.ts';
import { callFunction } from './function-failure.ts';

/** Reads documents that a step chooses. Throws a `MigrationError` that names the step where the server refuses its `where`. */
export function readChosen<Result>(step: DataStep, place: StepPlace, read: () => Promise<Result>): Promise<Result> {
  return step.where === undefined ? read() : callFunction({ step, place, name: 'where' }, read);
}
