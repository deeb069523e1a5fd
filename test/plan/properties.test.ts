import { emptySnapshot } from '@espalier/runtime/migrate';
import { describe, expect, test } from 'vitest';
import type { MigrationPlan } from '../../generator/src/4-plan/migration-plan.ts';
import { planMigration } from '../../generator/src/4-plan/plan.ts';
import { checkEdits } from '../../runtime/src/migrate/rewrite/check-edits.ts';
import { graphOf } from '../support/graph-of.ts';
import fc from '../support/random/fast-check.ts';
import { applyEdits, randomEdits } from '../support/random/random-edits.ts';
import { randomModels } from '../support/random/random-models.ts';
import { sketchYaml } from '../support/random/sketch-yaml.ts';
import { planAnswered } from './answer-questions.ts';
import { keptSnapshot } from './plan-yaml.ts';

const runs = { numRuns: 150 };
/** Milliseconds. Busy machines take their time. */
const patience = 300_000;

describe('whatever the models are', () => {
  test(
    'nothing changes between them and themselves',
    () => {
      fc.assert(
        fc.property(randomModels, (sketch) => {
          const graph = graphOf(sketchYaml(sketch));
          const { value, diagnostics } = planMigration(keptSnapshot(graph), graph);
          expect(diagnostics).toEqual([]);
          expect(value).toMatchObject({ changes: [], steps: [], questions: [] });
        }),
        runs,
      );
    },
    patience,
  );

  test(
    'the first migration creates each collection and nothing else',
    () => {
      fc.assert(
        fc.property(randomModels, (sketch) => {
          const { value } = planMigration(emptySnapshot, graphOf(sketchYaml(sketch)));
          expect(value?.steps.map(({ step }) => step?.op)).toEqual(sketch.models.map(() => 'createCollection'));
        }),
        runs,
      );
    },
    patience,
  );

  test(
    'edits give a plan once its questions are answered, and nothing is left to do after it',
    () => {
      let steps = 0;
      fc.assert(
        fc.property(randomModels, randomEdits, (before, edits) => {
          const [old, now] = [graphOf(sketchYaml(before)), graphOf(sketchYaml(applyEdits(before, edits)))];
          const { outcome } = planAnswered(keptSnapshot(old), now);
          expect(outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
          checkPlan(outcome.value);
          steps += outcome.value?.steps.length ?? 0;
          expect(planMigration(keptSnapshot(now), now).value?.changes).toEqual([]);
        }),
        runs,
      );
      expect(steps).toBeGreaterThan(0);
    },
    patience,
  );

  test(
    'any two models give a plan or say why not',
    () => {
      fc.assert(
        fc.property(randomModels, randomModels, (before, after) => {
          const [old, now] = [graphOf(sketchYaml(before)), graphOf(sketchYaml(after))];
          const { outcome } = planAnswered(keptSnapshot(old), now);
          if (outcome.value === undefined) expect(outcome.diagnostics).not.toEqual([]);
          else checkPlan(outcome.value);
        }),
        runs,
      );
    },
    patience,
  );
});

/** What holds of every plan. */
function checkPlan(plan: MigrationPlan | undefined): void {
  const steps = plan?.steps ?? [];
  expect(plan?.questions).toEqual([]);
  for (const { causes } of steps) expect(causes).not.toEqual([]);
  const collections = (op: string) =>
    steps.flatMap(({ step }) => (step?.op === op && 'collection' in step ? [step.collection] : []));
  expect(new Set(collections('rewrite')).size).toBe(collections('rewrite').length);
  for (const name of collections('rewrite')) expect(collections('tightenValidator')).toContain(name);
  expect(collections('widenValidator')).toHaveLength(collections('tightenValidator').length);
  for (const { step } of steps) {
    if (step?.op !== 'rewrite') continue;
    checkEdits(step.edits);
    const paths = step.edits.map((edit) => `${edit.edit} ${'from' in edit ? edit.from : ''} ${edit.path}`);
    expect(new Set(paths).size).toBe(paths.length);
  }
}
