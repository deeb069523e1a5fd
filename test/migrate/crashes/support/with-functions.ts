import type { DataStep, LoadedMigration, RunStep, Step } from '../../../../runtime/src/migrate/index.ts';

const data: Pick<DataStep, 'each' | 'undoEach'> = {
  each: () => ({ $inc: { n: 1 } }),
  undoEach: () => ({ $inc: { n: -1 } }),
};

const run: Pick<RunStep, 'check' | 'up' | 'down'> = {
  check: async ({ database }) => (await database.collection('items').findOne({ marked: { $ne: true } })) === null,
  up: async ({ database }) => {
    await database.collection('items').updateMany({ _id: { $mod: [2, 0] } } as object, { $set: { marked: true } });
    await database.collection('items').updateMany({}, { $set: { marked: true } });
  },
  down: async ({ database }) => {
    await database.collection('items').updateMany({}, { $unset: { marked: true } });
  },
};

/** Migrations that came as JSON, with the functions that their steps had. */
export function withFunctions(migrations: readonly LoadedMigration[]): readonly LoadedMigration[] {
  const completed = (step: Step): Step => {
    if (step.op === 'data') return { ...step, ...data };
    return step.op === 'run' ? { ...step, ...run } : step;
  };
  return migrations.map((migration) => ({ ...migration, steps: migration.steps.map(completed) }));
}
