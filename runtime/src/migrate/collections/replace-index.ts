import type { IndexSpec, ReplaceIndex } from '../steps/step.ts';
import type { StepKind, StepPlace } from '../steps/step-kind.ts';
import { buildLock } from './build-lock.ts';
import { buildObjections } from './build-objections.ts';
import { countExpired } from './count-expired.ts';
import { foresee } from './foresee.ts';
import { makeKind } from './make-kind.ts';
import { planReplacement, type Replacement } from './replacement.ts';
import { replacementCommands } from './replacement-commands.ts';
import { inspectReplacement, runReplacement } from './run-replacement.ts';
import { expiryNote, soonerExpiring } from './sooner-expiring.ts';

/** All that the engine knows of `replaceIndex`. */
export const replaceIndexKind: StepKind<ReplaceIndex> = makeKind({
  describe(step, place) {
    const replacement = replacementOf(step, place);
    const { from, to, gap } = replacement;
    const isNarrowing = to.unique === true && from.unique !== true;
    const expires = soonerIn(step, place).length > 0;
    const takesAway = place.direction === 'up' && expires;
    return {
      title: `${step.collection}: ${to.name} takes the place of ${from.name === to.name ? 'the former one' : from.name}`,
      class: gap !== undefined ? 'gap' : expires ? 'destructive' : isNarrowing ? 'narrowing' : 'additive',
      phase: 'contract',
      commands: replacementCommands(step.collection, replacement),
      lock: `${buildLock}${gap === undefined ? '' : ` In between, ${gap}.`}`,
      ...(expires ? { note: expiryNote } : {}),
      needsApproval: gap !== undefined ? step.gap !== 'allow' : takesAway && step.destructive !== 'allow',
    };
  },
  inspect: (step, place) => inspectReplacement(place, step.collection, replacementOf(step, place)),
  preflight: (step, place) => buildObjections(place, step.collection, replacementOf(step, place).to),
  foresee: (step, place, now) =>
    foresee(step, place, now, (documents) =>
      buildObjections(place, step.collection, replacementOf(step, place).to, documents),
    ),
  async count(step, place) {
    const { gap } = replacementOf(step, place);
    if (gap !== undefined) return place.database.collection(step.collection).countDocuments();
    return countExpired(place, step.collection, soonerIn(step, place));
  },
  run: (step, place, run) => runReplacement(place, run, step.collection, replacementOf(step, place)),
});

function replacementOf({ from, to }: ReplaceIndex, { direction }: StepPlace): Replacement {
  return direction === 'up' ? planReplacement(from, to) : planReplacement(to, from);
}

function soonerIn(step: ReplaceIndex, place: StepPlace): readonly IndexSpec[] {
  const { from, to } = replacementOf(step, place);
  return soonerExpiring(place, step.collection, [to], from);
}
