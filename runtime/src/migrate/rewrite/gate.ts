import { converge } from '../collections/converge.ts';
import { sendCommand } from '../collections/send-command.ts';
import { stageAfter } from '../collections/set-validation.ts';
import { collModTo, isAt, type Stage } from '../collections/validation-stages.ts';
import type { Rewrite } from '../steps/step.ts';
import type { StepPlace, StepRun } from '../steps/step-kind.ts';
import { readLive } from '../verify/read-live.ts';

/** Whether the collection lets no document of the old shape in. True of a collection that is not there. */
export async function isGated(step: Rewrite, place: StepPlace): Promise<boolean> {
  const live = await readLive(place.database, step.collection);
  if (live === undefined) return true;
  const gate = gateOf(step, place);
  // Where the gate is what the models ask for anyway, it may be strict already, and has to stay so.
  return isAt(live, gate) || isAt(live, gate && { ...gate, level: 'strict' });
}

/** Lets the server refuse documents of the old shape, those excepted that are still there. */
export async function setGate(step: Rewrite, place: StepPlace, run: StepRun): Promise<void> {
  const command = collModTo(step.collection, gateOf(step, place));
  await converge(
    run,
    async () => ({ state: (await isGated(step, place)) ? 'done' : 'todo' }),
    async () => {
      await sendCommand(place, run, command);
    },
  );
}

function gateOf(step: Rewrite, place: StepPlace): Stage {
  return stageAfter(step, place, place.direction === 'up' ? 'gateUp' : 'gateDown');
}
