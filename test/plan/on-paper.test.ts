import type { Document } from 'mongodb';
import { expect, test } from 'vitest';
import type { MigrationPlan } from '../../generator/src/4-plan/migration-plan.ts';
import type { LoadedMigration, Snapshot, Step } from '../../runtime/src/migrate/index.ts';
import { jsonSchemaOf } from '../../runtime/src/migrate/snapshot/json-schema-of.ts';
import { graphOf } from '../support/graph-of.ts';
import fc from '../support/random/fast-check.ts';
import { findLosses } from '../support/random/find-losses.ts';
import { mapsFor } from '../support/random/maps-for.ts';
import { randomDocuments } from '../support/random/random-documents.ts';
import { applyEdits, KINDS, randomEditsOf } from '../support/random/random-edits.ts';
import { randomModelsOf } from '../support/random/random-models.ts';
import type { Sketch } from '../support/random/sketch.ts';
import { sketchYaml } from '../support/random/sketch-yaml.ts';
import { rounds } from '../support/rounds.ts';
import { planAnswered } from './answer-questions.ts';
import { applyOnPaper } from './apply-on-paper.ts';
import { findViolation } from './find-violation.ts';
import { narrowings } from './narrowings.ts';
import { keptSnapshot } from './plan-yaml.ts';

const edits = randomEditsOf(KINDS, { minLength: 1, maxLength: 12 });

test('edits lead every document to where the models are, and lose nothing', () => {
  let rewritten = 0;
  const property = fc.property(randomModelsOf(4), edits, fc.nat(), (before, changes, seed) => {
    const after = applyEdits(before, changes);
    const [old, now] = [graphOf(sketchYaml(before)), graphOf(sketchYaml(after))];
    const last = keptSnapshot(old);
    const { outcome } = planAnswered(last, now, mapsFor(before, after));
    expect(outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (outcome.value !== undefined) rewritten += checkOnPaper(before, after, last, outcome.value, seed);
  });
  fc.assert(property, { numRuns: rounds(150, 1500) });
  expect(rewritten).toBeGreaterThan(0);
}, 600_000);

/** Gives the number of documents that were rewritten. */
function checkOnPaper(before: Sketch, after: Sketch, last: Snapshot, plan: MigrationPlan, seed: number): number {
  if (plan.steps.some(({ transform }) => transform !== undefined)) return 0;
  const steps = plan.steps.flatMap(({ step }): Step[] => (step === undefined ? [] : [step]));
  const hashes = { checksum: '', snapshotHash: '' };
  const migration: LoadedMigration = { name: '0002_x', number: 2, ...hashes, before: last, after: plan.after, steps };
  const isNarrowed = narrowings(plan).length > 0;
  let rewritten = 0;
  for (const model of before.models) {
    const now = after.models.find(({ id }) => id === model.id);
    if (now === undefined) continue;
    const index = steps.findIndex((step) => step.op === 'rewrite' && step.collection === now.collection);
    const step = steps[index];
    const given = step?.op === 'rewrite' ? step.edits : [];
    for (const document of randomDocuments(last, model.name, seed, 6)) {
      expect(findViolation(jsonSchemaOf(last, model.name), document)).toBeUndefined();
      const place = { migration, collection: now.collection, index: Math.max(0, index) };
      const result = given.length === 0 ? document : applyOnPaper(given, document, place);
      if (result === undefined) continue;
      rewritten += Number(given.length > 0);
      expect(findLosses({ before, after }, model, now, document, result)).toEqual([]);
      const violation = findViolation(jsonSchemaOf(plan.after, now.name), result);
      if (!isNarrowed) expect(violation && tell(violation, document, result)).toBeUndefined();
    }
  }
  return rewritten;
}

function tell(violation: string, ...documents: readonly Document[]): string {
  return [violation, ...documents.map((document) => JSON.stringify(document))].join('\n');
}
