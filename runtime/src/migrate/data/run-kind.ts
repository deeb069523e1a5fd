import { MigrationError } from '../../errors/migration-error.ts';
import type { RunContext, RunStep } from '../steps/data-step.ts';
import type { StepKind, StepPlace, StepRun } from '../steps/step-kind.ts';
import { askFunction } from './function-failure.ts';
import { titleOf } from './title-of.ts';

/** The step that is code of the user's own, with a check that says whether it is done. */
export const runKind: StepKind<RunStep> = {
  describe: (step, { direction }) => ({
    title: titleOf(step, direction),
    class: 'data',
    phase: step.phase,
    commands: [],
    lock: 'What the function does.',
    needsApproval: false,
    ...(step.down === undefined && { irreversible: 'The run step has no `down`.' }),
  }),
  async inspect(step, place) {
    const isUp = await askFunction({ step, place, name: 'check' }, async () => step.check(contextOf(place)));
    return { state: isUp === (place.direction === 'up') ? 'done' : 'todo' };
  },
  preflight: async () => [],
  count: async () => 0,
  samples: async () => [],
  async run(step, place, run) {
    const act = place.direction === 'up' ? step.up : step.down;
    if (act === undefined)
      throw new MigrationError('migrate/irreversible', `"${step.name}" cannot be undone: it has no down`);
    const notes: Promise<void>[] = [];
    await run.checkLock();
    try {
      await act(contextOf(place, run, notes));
    } finally {
      await Promise.allSettled(notes);
    }
    await Promise.all(notes);
    await run.checkLock();
  },
  missed: ({ direction }) =>
    direction === 'up'
      ? '`up` ran, but `check` still says that it is not done'
      : '`down` ran, but `check` still says that it is done',
};

function contextOf({ database }: StepPlace, run?: StepRun, notes: Promise<void>[] = []): RunContext {
  return {
    database,
    signal: run?.signal ?? new AbortController().signal,
    note: (text) => {
      if (run === undefined) return;
      const note = run.emit({ kind: 'note', text });
      // Told when the function is through; until then nobody waits for it.
      note.catch(() => undefined);
      notes.push(note);
    },
  };
}
