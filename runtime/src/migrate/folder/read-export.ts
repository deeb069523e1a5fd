import { MigrationError } from '../../errors/migration-error.ts';
import type { Migration } from '../migration.ts';
import type { Step } from '../steps/step.ts';
import { findStepProblem } from './find-step-problem.ts';

/** What to do about a migration that is no good as it is written. */
export const mendHint = 'Mend the file, then run `espalier migrate hash`.';

/**
 * The migration that a module exports. Types say as much to whoever uses them; this is for the rest.
 *
 * @param module the module's namespace
 * @param name the migration's name
 * @param file the file's name, for the error
 */
export function readExport(module: unknown, name: string, file: string): Migration {
  const exported = memberOf(module, 'default');
  const steps = memberOf(exported, 'steps');
  if (!Array.isArray(steps))
    throw unusable(name, `"${name}/${file}" has no migration as its default export`, {
      hint: 'Write `export default defineMigration(…)`, and give the function a list of steps.',
    });
  steps.forEach((step: unknown, index) => {
    const problem = findStepProblem(step);
    if (problem !== undefined)
      throw unusable(name, `"${name}/${file}", step ${index + 1}: ${problem}`, { step: index + 1, hint: mendHint });
  });
  const checked: readonly Step[] = steps;
  return { steps: checked };
}

function unusable(migration: string, sentence: string, details: { hint?: string; step?: number } = {}): MigrationError {
  return new MigrationError('migrate/unreadable', `${sentence}.`, { migration, ...details });
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
