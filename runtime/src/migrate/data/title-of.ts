import type { DataStep, RunStep } from '../steps/data-step.ts';
import type { Direction } from '../steps/step-kind.ts';

/** What a step does that is written in TypeScript, in its author's words. */
export function titleOf({ name }: DataStep | RunStep, direction: Direction): string {
  return direction === 'up' ? name : `undo: ${name}`;
}
