import { MigrationError } from '../../../errors/migration-error.ts';
import { Premises } from '../../plan/premises.ts';
import type { Objection } from '../../steps/step-kind.ts';
import { checkAllowed, checkApprovals } from './check-approvals.ts';
import { checkKept } from './check-kept.ts';
import { type Drift, driftHint } from './drift-hint.ts';
import { foreseenObjections } from './foreseen-objections.ts';
import { inspectTask } from './inspect-task.ts';
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
  await checkKept(tasks, settings.allowDestructive);
  const premises = new Premises();
  const checked = new Set<StepTask>();
  const findings: Finding[] = [];
  for (const task of tasks) {
    // Also of steps that come after others, whose documents are there already as a rule.
    await checkAllowed(task, settings.allowDestructive);
    if (premises.of(task.step) === undefined) {
      const isInspectable = premises.isInspectable(task.step, task.reference.migration);
      findings.push(...(await findingsOf(task, isInspectable)));
      checked.add(task);
    } else {
      findings.push(...texts(task, await foreseenObjections(task, premises)));
    }
    premises.add(task.step, task.reference, task.place.direction);
  }
  for (const task of waiting) {
    const isFirst = premises.of(task.step) === undefined;
    if (task.step.op === 'rewrite')
      findings.push(...(isFirst ? await findingsOf(task) : texts(task, await foreseenObjections(task, premises))));
    premises.add(task.step, task.reference, task.place.direction);
  }
  if (findings.length > 0) throw refusal(findings);
  return checked;
}

/**
 * Checks one step when it is its turn; whether the database is as it has to be is found out where it begins. Throws
 * `migrate/preflight` or `migrate/not-approved`.
 */
export async function checkStep(task: StepTask, settings: CheckSettings): Promise<void> {
  await checkAllowed(task, settings.allowDestructive);
  const findings = (await findingsOf(task)).filter(({ drift }) => drift === undefined);
  if (findings.length > 0) throw refusal(findings);
}

/** Something that stands against a step. */
interface Finding {
  readonly text: string;
  readonly drift?: Drift;
}

async function findingsOf(task: StepTask, isInspectable = true): Promise<Finding[]> {
  const { inspection, objections } = await inspectTask(task, isInspectable);
  if (inspection.state !== 'drift') return texts(task, objections);
  const { reference, isResolvable } = task;
  return [{ text: objectionText(reference, inspection), drift: { isResolvable, remedy: inspection.remedy } }];
}

function texts({ reference }: StepTask, objections: readonly Objection[]): Finding[] {
  return objections.map((objection) => ({ text: objectionText(reference, objection) }));
}

function refusal(found: readonly Finding[]): MigrationError {
  const findings = found.map(({ text }) => text);
  const [first = ''] = findings;
  const message = findings.length === 1 ? first : `${findings.length} objections`;
  const drifts = found.flatMap(({ drift = [] }) => drift);
  if (drifts.length > 0) {
    return new MigrationError('migrate/drift', message, { findings, hint: driftHint(drifts) });
  }
  return new MigrationError('migrate/preflight', message, {
    findings,
    hint: 'Change the documents, or what the step does with them (then run `espalier migrate hash`), and run the command again.',
  });
}
