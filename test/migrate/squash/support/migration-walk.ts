import type { ModelGraph } from '../../../../generator/src/3-link/model-graph.ts';
import type { SquashPlan } from '../../../../generator/src/4-plan/squash/squash-plan.ts';
import { emptySnapshot, type LoadedMigration, type Step } from '../../../../runtime/src/migrate/index.ts';
import { planAnswered } from '../../../plan/answer-questions.ts';
import { keptSnapshot } from '../../../plan/plan-yaml.ts';
import { graphOf } from '../../../support/graph-of.ts';

/** Migrations from nothing along these models, reviewed and approved. Undefined when one needs a step in TypeScript. */
export function migrationsAlong(models: readonly string[]): readonly LoadedMigration[] | undefined {
  const made: LoadedMigration[] = [];
  for (const yaml of models) {
    const next = migrationTo(graphOf(yaml), made.at(-1));
    if (next === undefined) return undefined;
    made.push(next);
  }
  return made;
}

function migrationTo(graph: ModelGraph, last: LoadedMigration | undefined): LoadedMigration | undefined {
  const before = last?.after ?? emptySnapshot;
  const { outcome } = planAnswered(before, graph);
  const { value: plan, diagnostics } = outcome;
  if (plan === undefined || plan.steps.some(({ step }) => step === undefined)) return undefined;
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(diagnostics));
  const steps = plan.steps.flatMap(({ step }) => (step === undefined ? [] : [approved(step)]));
  return migrationOf((last?.number ?? 0) + 1, 'made', steps, { before, after: keptSnapshot(graph) });
}

/** A squash as it would be loaded. */
export function squashOf({ before, after, replaces, steps }: SquashPlan, number: number): LoadedMigration {
  const made = steps.map(({ step }) => approved(step));
  return migrationOf(number, 'squashed', made, { before, after, replaces });
}

/** One migration, as if it came from a folder. */
export function migrationOf(
  number: number,
  slug: string,
  steps: readonly Step[],
  rest: Pick<LoadedMigration, 'before' | 'after' | 'replaces'>,
): LoadedMigration {
  const name = `${String(number).padStart(4, '0')}_${slug}`;
  return { name, number, checksum: `checksum of ${name}`, snapshotHash: `models after ${name}`, steps, ...rest };
}

function approved(step: Step): Step {
  if ('each' in step || 'check' in step) return step;
  return JSON.parse(JSON.stringify(step).replaceAll(/"(destructive|gap)":"refuse"/g, '"$1":"allow"'));
}
