import type { DataStep } from '../steps/data-step.ts';
import type { Sample, StepPlace } from '../steps/step-kind.ts';
import { trySamples } from './try-samples.ts';

/** Documents before and after. */
export function sampleData(step: DataStep, place: StepPlace, limit: number): Promise<readonly Sample[]> {
  return trySamples(step, place, limit, (samples) => samples);
}
