import type { WidenValidator } from '../steps/step.ts';
import type { StepKind, StepPlace } from '../steps/step-kind.ts';
import { foresee } from './foresee.ts';
import { makeKind } from './make-kind.ts';
import { inspectValidation, setValidation, stageAfter } from './set-validation.ts';
import { shownCommand } from './shown-command.ts';
import { collModTo } from './validation-stages.ts';
import { violators } from './violators.ts';

/** All that the engine knows of `widenValidator`. On the way back it sets the validator of before the migration. */
export const widenValidatorKind: StepKind<WidenValidator> = makeKind({
  describe: (step, place) => ({
    title:
      place.direction === 'up'
        ? `${step.collection}: the server takes documents as they were and as they will be`
        : `${step.collection}: the server takes only documents as they were`,
    class: place.direction === 'up' ? 'widening' : 'narrowing',
    phase: 'expand',
    commands: [shownCommand(collModTo(step.collection, stageAfter(step, place, target(place))))],
    lock: 'Writers of the collection wait for milliseconds.',
    needsApproval: false,
  }),
  inspect: (step, place) => inspectValidation(step, place, target(place)),
  preflight: async (step, place) => (place.direction === 'up' ? [] : violators(step, place, 'before')),
  foresee: async (step, place, now) =>
    place.direction === 'up'
      ? []
      : foresee(step, place, now, (documents) => violators(step, place, 'before', documents)),
  run: (step, place, run) => setValidation(step, place, run, target(place)),
});

function target({ direction }: StepPlace): 'union' | 'before' {
  return direction === 'up' ? 'union' : 'before';
}
