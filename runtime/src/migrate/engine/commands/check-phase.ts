import { MigrationError } from '../../../errors/migration-error.ts';
import { isExpanded } from '../../state/is-expanded.ts';
import type { StepPhase } from '../../steps/step.ts';
import type { ChainLink } from '../chain/chain-link.ts';
import type { Engine } from '../engine.ts';
import type { UpPlan } from './plan-up.ts';
import { stepsLeft } from './steps-left.ts';

/**
 * Throws `migrate/phase` when the half that is asked for cannot come now: the first one while several migrations have a
 * second one, since the newest version would still find the database behind its models; the second one before the first.
 */
export function checkPhase(engine: Engine, { tasks, waiting }: UpPlan, phase: StepPhase | undefined): void {
  const [first] = waiting;
  if (first === undefined) return;
  if (phase === 'expand' && waiting.length > 1) throw tooMany(first, waiting);
  if (phase === 'contract' && tasks.length === 0) throw notExpanded(engine, first);
}

function tooMany({ migration: { name }, row }: ChainLink, waiting: readonly ChainLink[]): MigrationError {
  const isBetween = row !== undefined && isExpanded(row);
  const one = `one by one, from \`espalier migrate up --phase expand --to ${name}\` on, each with its version of the application`;
  const whole = 'in one piece with `espalier migrate up`, in a gap between the two versions';
  return new MigrationError('migrate/phase', 'Only one migration at a time can be between its two halves', {
    migration: name,
    findings: waiting.map(({ migration, status }) => `${migration.name} is ${status}`),
    hint: isBetween
      ? `Run \`espalier migrate up --phase contract\` first, once the version that ${name} was made for runs alone.`
      : `Apply them ${one}; or fold them into one by \`espalier migrate squash ${name}\`; or apply them ${whole}.`,
  });
}

function notExpanded(engine: Engine, link: ChainLink): MigrationError {
  const { migration, row } = link;
  const { name } = migration;
  const first = '`espalier migrate up --phase expand`';
  if (row === undefined) {
    return new MigrationError('migrate/phase', `"${name}" is not expanded, so that its second half cannot come yet`, {
      migration: name,
      hint: `Run ${first} before its version of the application is deployed; or apply it in one piece with \`espalier migrate up\`.`,
    });
  }
  return new MigrationError('migrate/phase', `The first half of "${name}" is not through`, {
    migration: name,
    findings: stepsLeft(engine, link).expand.map(
      (index) => `step ${index + 1} (${migration.steps[index]?.op}) is left`,
    ),
    hint: `Run ${first}, then this command again.`,
  });
}
