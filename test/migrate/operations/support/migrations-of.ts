import {
  emptySnapshot,
  type LoadedMigration,
  type Snapshot,
  type Step,
} from '../../../../runtime/src/migrate/index.ts';
import { planYaml } from '../../../plan/plan-yaml.ts';
import type { Operation } from './operation.ts';

/** The migrations of an operation: what makes the state before, where there is one, and the operation itself. */
export function migrationsOf({ before, after, flags, steps }: Operation): readonly LoadedMigration[] {
  const last = planned(before, after, flags);
  const change = steps ?? last.steps;
  if (before === undefined) return [migrationOf(1, emptySnapshot, last.after, change)];
  const first = planned(undefined, before);
  return [migrationOf(1, emptySnapshot, first.after, first.steps), migrationOf(2, first.after, last.after, change)];
}

function planned(before: string | undefined, after: string, flags?: string) {
  const { value, diagnostics } = planYaml(before, after, flags);
  if (value === undefined) throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  const steps = value.steps.flatMap(({ step }) => (step === undefined ? [] : [approved(step)]));
  return { after: value.after, steps };
}

/** The step as a person leaves it who reviewed it and agrees. */
function approved(step: Step): Step {
  const text = JSON.stringify(step).replaceAll(/"(destructive|gap)":"refuse"/g, '"$1":"allow"');
  return JSON.parse(text);
}

function migrationOf(number: number, before: Snapshot, after: Snapshot, steps: readonly Step[]): LoadedMigration {
  const name = `000${number}_${number === 1 ? 'first' : 'second'}`;
  return { name, number, checksum: `sum of ${name}`, snapshotHash: `models after ${name}`, before, after, steps };
}
