import { MigrationError } from '../../../errors/migration-error.ts';
import { Premises } from '../../plan/premises.ts';
import { checkAllowed, checkApprovals } from './check-approvals.ts';
import { objectionText } from './objection-text.ts';
import type { StepTask } from './step-task.ts';

/** What `checkStep` needs besides the step. */
export interface CheckSettings {
  readonly allowDestructive: boolean;
}

/**
 * Checks all steps before the first of them starts, as far as that can be said now: what a step finds may depend on one
 * before it. Gives those that were checked; the others are checked when it is their turn. All objections are told at once.
 *
 * @param waiting the steps that are left to the second half of a deployment. Its rewrites are checked now: once both
 *   versions have been writing, a key that was in a rewrite's way before cannot be told from one that they wrote.
 */
export async function checkBefore(
  tasks: readonly StepTask[],
  waiting: readonly StepTask[],
  settings: CheckSettings,
): Promise<ReadonlySet<StepTask>> {
  checkApprovals(tasks);
  const premises = new Premises();
  const checked = new Set<StepTask>();
  const findings: string[] = [];
  for (const task of tasks) {
    if (premises.of(task.step) === undefined) {
      await checkAllowed(task, settings.allowDestructive);
      findings.push(...(await objectionsTo(task)));
      checked.add(task);
    } else if (premises.areWithin(task.step, task.reference.migration)) {
      findings.push(...(await foreseenObjections(task)));
    }
    premises.add(task.step, task.reference);
  }
  for (const task of waiting) {
    const isRewrite = task.step.op === 'rewrite';
    if (isRewrite && premises.of(task.step) === undefined) findings.push(...(await objectionsTo(task)));
    premises.add(task.step, task.reference);
  }
  if (findings.length > 0) throw refusal(findings);
  return checked;
}

/** Checks one step when it is its turn. Throws `migrate/preflight` or `migrate/not-approved`. */
export async function checkStep(task: StepTask, settings: CheckSettings): Promise<void> {
  await checkAllowed(task, settings.allowDestructive);
  const findings = await objectionsTo(task);
  if (findings.length > 0) throw refusal(findings);
}

async function objectionsTo(task: StepTask): Promise<string[]> {
  const { kind, step, place, reference, isBegun } = task;
  if (isBegun || (await kind.inspect(step, place)).state === 'done') return [];
  const objections = await kind.preflight(step, place);
  return objections.map((objection) => objectionText(reference, objection));
}

/** What will be in the way of a step that cannot be looked at yet; it is checked again when it is its turn. */
async function foreseenObjections({ kind, step, place, reference, isBegun }: StepTask): Promise<string[]> {
  if (isBegun || kind.foresee === undefined || (await kind.inspect(step, place)).state === 'done') return [];
  const objections = await kind.foresee(step, place);
  return objections.map((objection) => objectionText(reference, objection));
}

function refusal(findings: readonly string[]): MigrationError {
  const [first = ''] = findings;
  return new MigrationError('migrate/preflight', findings.length === 1 ? first : `${findings.length} objections`, {
    findings,
    hint: 'Change the documents, or what the step does with them (then run `espalier migrate hash`), and run the command again.',
  });
}
