import type { Document } from 'mongodb';
import type { IndexSpec, ModifyIndex } from '../steps/step.ts';
import type { StepKind, StepPlace } from '../steps/step-kind.ts';
import { buildObjections } from './build-objections.ts';
import { countExpired } from './count-expired.ts';
import { foresee } from './foresee.ts';
import { makeKind } from './make-kind.ts';
import { type Modification, planModification } from './modification.ts';
import { planReplacement } from './replacement.ts';
import { replacementCommands } from './replacement-commands.ts';
import { inspectModification, runModification } from './run-modification.ts';
import { inspectReplacement, runReplacement } from './run-replacement.ts';
import { shownCommand } from './shown-command.ts';
import { expiryNote, soonerExpiring } from './sooner-expiring.ts';

/** All that the engine knows of `modifyIndex`. What the server has no way back from in place goes back by a replacement. */
export const modifyIndexKind: StepKind<ModifyIndex> = makeKind({
  describe(step, place) {
    const modification = modificationOf(step, place);
    const { to, becomesUnique } = modification;
    const expires = soonerIn(step, place).length > 0;
    return {
      title: `${step.collection}: ${to.name} ${titleOf(modification)}`,
      class: expires ? 'destructive' : becomesUnique ? 'narrowing' : 'additive',
      phase: 'contract',
      commands: commandsOf(step.collection, modification),
      lock: 'The collection is locked for milliseconds; to become unique, the index is read whole.',
      ...(expires ? { note: expiryNote } : {}),
      needsApproval: place.direction === 'up' && expires && step.destructive !== 'allow',
    };
  },
  inspect(step, place) {
    const modification = modificationOf(step, place);
    return modification.needsReplacement
      ? inspectReplacement(place, step.collection, planReplacement(modification.from, modification.to))
      : inspectModification(place, step.collection, modification);
  },
  async preflight(step, place) {
    const { to, becomesUnique, needsReplacement } = modificationOf(step, place);
    return becomesUnique || needsReplacement ? buildObjections(place, step.collection, to) : [];
  },
  async foresee(step, place, now) {
    const { to, becomesUnique, needsReplacement } = modificationOf(step, place);
    if (!becomesUnique && !needsReplacement) return [];
    return foresee(step, place, now, (documents) => buildObjections(place, step.collection, to, documents));
  },
  count: (step, place) => countExpired(place, step.collection, soonerIn(step, place)),
  run(step, place, run) {
    const modification = modificationOf(step, place);
    return modification.needsReplacement
      ? runReplacement(place, run, step.collection, planReplacement(modification.from, modification.to))
      : runModification(place, run, step.collection, modification);
  },
});

function modificationOf({ from, to }: ModifyIndex, { direction }: StepPlace): Modification {
  return direction === 'up' ? planModification(from, to) : planModification(to, from);
}

function soonerIn(step: ModifyIndex, place: StepPlace): readonly IndexSpec[] {
  const { from, to } = modificationOf(step, place);
  return soonerExpiring(place, step.collection, [to], from);
}

function titleOf({ settings, becomesUnique, needsReplacement }: Modification): string {
  if (needsReplacement) return 'is built anew';
  const { hidden, expireAfterSeconds } = settings;
  return [
    ...(hidden === undefined ? [] : [hidden ? 'is hidden from queries' : 'is shown to queries']),
    ...(expireAfterSeconds === undefined ? [] : [`lets documents expire after ${Number(expireAfterSeconds)} s`]),
    ...(becomesUnique ? ['becomes unique'] : []),
  ].join(' and ');
}

function commandsOf(collection: string, modification: Modification): readonly Document[] {
  const { from, to, settings, becomesUnique, needsReplacement } = modification;
  if (needsReplacement) return replacementCommands(collection, planReplacement(from, to));
  const changes = [
    ...(Object.keys(settings).length === 0 ? [] : [settings]),
    ...(becomesUnique ? [{ prepareUnique: true }, { unique: true }] : []),
  ];
  return changes.map((change) => shownCommand({ collMod: collection, index: { name: to.name, ...change } }));
}
