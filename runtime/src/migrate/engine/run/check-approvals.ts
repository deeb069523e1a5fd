import { MigrationError } from '../../../errors/migration-error.ts';
import { documentsText } from './objection-text.ts';
import type { StepTask } from './step-task.ts';

/** Throws `migrate/not-approved` when a step that takes data away, or leaves a gap, is still refused in its migration. */
export function checkApprovals(tasks: readonly StepTask[]): void {
  const refused = tasks.filter((task) => isDangerous(task) && task.description.needsApproval);
  const [first] = refused;
  if (first === undefined) return;
  throw new MigrationError('migrate/not-approved', `${named(first)} is ${first.description.class} and not approved`, {
    migration: first.reference.migration,
    step: first.reference.step,
    findings: refused.map(named),
    hint: "Review it, then write 'allow' instead of 'refuse' in its migration.ts, and run `espalier migrate hash`.",
  });
}

/** Throws `migrate/not-approved` when such a step concerns documents and the command does not allow it. */
export async function checkAllowed(task: StepTask, isAllowed: boolean): Promise<void> {
  if (isAllowed || task.isBegun || !isDangerous(task)) return;
  const count = await task.kind.count(task.step, task.place);
  if (count === 0 || (await task.kind.inspect(task.step, task.place)).state === 'done') return;
  const { migration, step } = task.reference;
  const concerns = `${named(task)} is ${task.description.class} and concerns ${documentsText(count)}`;
  throw new MigrationError('migrate/not-approved', concerns, {
    migration,
    step,
    hint: 'Run the command with `--allow-destructive`.',
  });
}

/** Whether a step takes data away or leaves a gap, so that its migration and the command have to allow it. */
export function isDangerous({ description }: Pick<StepTask, 'description'>): boolean {
  return description.class === 'destructive' || description.class === 'gap';
}

function named({ reference }: StepTask): string {
  return `Step ${reference.step} of ${reference.migration} (${reference.title})`;
}
