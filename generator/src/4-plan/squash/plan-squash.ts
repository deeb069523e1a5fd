// In: migrations in their order, and the steps to leave out. Out: one migration that leads where they lead, or everything
// that stands against one. Must not happen: a squash that does anything else than its parts, or a look at a database.
import type { LoadedMigration } from '@espalier/runtime/migrate';
import { Histories, modelsOf } from './collections/histories.ts';
import { composeSteps } from './compose-steps.ts';
import { checkEdits } from './edits/check-edits.ts';
import type { SquashedStep, SquashOutcome, SquashRefusal, StepFate } from './squash-plan.ts';
import { replacedNames, standingMigrations } from './squash-range.ts';
import { originText, type StepOrigin } from './step-origin.ts';

/**
 * Folds migrations into one. Where a collection was made by one of them, there were no documents, so that only the
 * collection as it is in the end is left; of others the documents are brought from the first shape to the last in one pass.
 *
 * @param range at least one, in order; a squash among them stands for what it replaces
 * @param elided steps to leave out, such as `0003_seed.2`
 */
export function planSquash(range: readonly LoadedMigration[], elided: ReadonlySet<string>): SquashOutcome {
  const migrations = standingMigrations(range);
  const [first, last] = [migrations[0], migrations.at(-1)];
  if (first === undefined || last === undefined) throw new Error('Our own bug: nothing is to be squashed.');
  const ends = { before: first.before, after: last.after };
  const histories = new Histories(ends.before);
  for (const migration of migrations) {
    histories.enter();
    for (const [step, origin] of stepsOf(migration))
      if (!elided.has(originText(origin))) histories.add(step, origin, migration);
  }
  const refusals: readonly SquashRefusal[] = [
    ...histories.refusals,
    ...histories.all.flatMap(({ first: from, name, edits }) =>
      from === undefined || name === undefined
        ? []
        : checkEdits(edits, modelsOf(ends.before, from), modelsOf(ends.after, name)),
    ),
  ];
  if (refusals.length > 0) return { refusals: onceEach(refusals) };
  const steps = composeSteps(histories.all, ends);
  const fates = migrations.flatMap((migration) =>
    stepsOf(migration).map(([step, origin]): StepFate => {
      const fate = elided.has(originText(origin)) ? 'elided' : fateOf(step, origin, steps);
      return { ...origin, op: step.op, fate };
    }),
  );
  return { plan: { ...ends, replaces: replacedNames(range), steps, fates }, refusals: [] };
}

type Step = LoadedMigration['steps'][number];

function stepsOf({ name, steps }: LoadedMigration): readonly (readonly [Step, StepOrigin])[] {
  return steps.map((step, index) => [step, { migration: name, step: index + 1 }] as const);
}

function fateOf(step: Step, origin: StepOrigin, squashed: readonly SquashedStep[]): StepFate['fate'] {
  const own = squashed.filter(({ origins }) => origins.some((other) => originText(other) === originText(origin)));
  if (own.length === 0) return 'dropped';
  const text = JSON.stringify(step);
  return own.some((other) => JSON.stringify(other.step) === text) ? 'kept' : 'folded';
}

/** Several edits may fail for the same reason. */
function onceEach(refusals: readonly SquashRefusal[]): readonly SquashRefusal[] {
  return [
    ...new Map(refusals.map((refusal) => [refusal.message + refusal.origins.map(originText).join(), refusal])).values(),
  ];
}
