import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import fc from '../../support/random/fast-check.ts';
import { applyEdits, KINDS, randomEditsOf } from '../../support/random/random-edits.ts';
import { randomModelsOf } from '../../support/random/random-models.ts';
import { rounds } from '../../support/rounds.ts';
import { testDatabase } from '../../support/server.ts';
import { runRound, tellRound } from './round.ts';
import { Trial } from './trial.ts';

const { uri, name } = testDatabase();
const folder = mkdtempSync(join(inject('runFolder'), 'random-'));
let client: MongoClient;
let trial: Trial;

beforeAll(async () => {
  client = await MongoClient.connect(uri);
  trial = new Trial(client, client.db(name));
});
afterAll(() => client.close());

const edits = randomEditsOf(KINDS, { minLength: 3, maxLength: 12 });
const chances = fc.record({ seed: fc.nat(), documents: fc.integer({ min: 0, max: 8 }) });

it('whatever the models and their edits are, documents follow, and come back', async () => {
  let done = 0;
  let skipped = 0;
  const property = fc.asyncProperty(randomModelsOf(3), edits, chances, async (before, changes, chance) => {
    const after = applyEdits(before, changes);
    try {
      const isDone = await runRound(trial, folder, before, after, chance);
      if (isDone) done += 1;
      else skipped += 1;
    } catch (cause) {
      throw new Error(tellRound(before, after, cause), { cause });
    }
  });
  await fc.assert(property, { numRuns: rounds(30, 120) });
  expect(done).toBeGreaterThan(skipped);
}, 1_800_000);
