import type { TightenValidator } from '../steps/step.ts';
import type { StepKind, StepPlace } from '../steps/step-kind.ts';
import { foresee } from './foresee.ts';
import { makeKind } from './make-kind.ts';
import { inspectValidation, setValidation, stageAfter } from './set-validation.ts';
import { shownCommand } from './shown-command.ts';
import { collModTo } from './validation-stages.ts';
import { violators } from './violators.ts';

/** All that the engine knows of `tightenValidator`. On the way back it lets both shapes in again. */
export const tightenValidatorKind: StepKind<TightenValidator> = makeKind({
  describe: (step, place) => ({
    title:
      place.direction === 'up'
        ? `${step.collection}: the server takes only documents as they are now`
        : `${step.collection}: the server takes documents as they were and as they are now`,
    class: place.direction === 'up' ? 'narrowing' : 'widening',
    phase: 'contract',
    commands: [shownCommand(collModTo(step.collection, stageAfter(step, place, target(place))))],
    lock: 'Writers of the collection wait for milliseconds, after a scan for documents that it would refuse.',
    needsApproval: false,
  }),
  inspect: (step, place) => inspectValidation(step, place, target(place)),
  preflight: async (step, place) => (place.direction === 'up' ? violators(step, place, 'after') : []),
  foresee: async (step, place, now) =>
    place.direction === 'up'
      ? foresee(step, place, now, (documents) => violators(step, place, 'after', documents))
      : [],
  run: (step, place, run) => setValidation(step, place, run, target(place)),
});

function target({ direction }: StepPlace): 'after' | 'union' {
  return direction === 'up' ? 'after' : 'union';
}
