import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { MigrationError } from '../../../runtime/src/migrate/index.ts';
import { graphOf } from '../../support/graph-of.ts';
import fc from '../../support/random/fast-check.ts';
import { applyEdits, type EditKind, KINDS, type RandomEdit, randomEditsOf } from '../../support/random/random-edits.ts';
import { randomModelsOf } from '../../support/random/random-models.ts';
import type { Sketch } from '../../support/random/sketch.ts';
import { sketchYaml } from '../../support/random/sketch-yaml.ts';
import { startAnew, summary } from '../../support/random/start-anew.ts';
import { rounds } from '../../support/rounds.ts';
import { testDatabase } from '../../support/server.ts';
import { RandomProject } from './project.ts';
import { type Contents, contentDifferences, Trial } from './trial.ts';

const { uri, name } = testDatabase();
const folder = mkdtempSync(join(inject('runFolder'), 'walks-'));
let client: MongoClient;
let trial: Trial;

beforeAll(async () => {
  client = await MongoClient.connect(uri);
  trial = new Trial(client, client.db(name));
});
afterAll(() => client.close());

/** Edits after which documents still say all that they said, whatever comes later. */
const KEEPING: readonly EditKind[] = KINDS.filter((kind) =>
  [
    ...['renameField', 'addField', 'stored', 'forgetFormer', 'addValue', 'renameValue', 'renameEnum'],
    ...['renameEmbedded', 'renameModel', 'moveCollection', 'addModel', 'validation', 'addIndex', 'removeIndex'],
  ].includes(kind),
);

/** A walk in stages, each of some edits. */
function walksOf(kinds: readonly EditKind[]) {
  return fc.array(randomEditsOf(kinds, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 });
}

/** Where a walk leads: the models after each stage; each says what it was in the stage before. */
function stagesOf(start: Sketch, walk: readonly (readonly RandomEdit[])[]): readonly Sketch[] {
  const stages: Sketch[] = [];
  for (const edits of walk) stages.push(applyEdits(startAnew(stages.at(-1) ?? start), edits));
  return stages;
}

/**
 * Migrates an empty database, or one with documents, along the stages. The last stage says nothing of former names. Leaves
 * walks out on which a person would have to write a data step.
 */
async function migrate(start: Sketch, stages: readonly Sketch[], documents: number, chance: number): Promise<Contents> {
  await trial.database.dropDatabase();
  const project = new RandomProject(mkdtempSync(join(folder, 'project-')));
  project.make(graphOf(sketchYaml(start)));
  await trial.migrator(await project.load()).up();
  await trial.fill(project.last, chance, documents);
  const plans = stages.map((stage) => project.make(graphOf(sketchYaml(stage))).plan);
  fc.pre(plans.every(({ steps }) => steps.every(({ transform }) => transform === undefined)));
  const migrations = await project.load();
  await trial.migrator(migrations).up({ allowDestructive: true }).catch(leaveOutDuplicates);
  expect(await trial.problems(project.last)).toEqual([]);
  return trial.read(Object.values(project.last.models).map(({ collection }) => collection));
}

/** Documents that are equal in a new unique index stand against a migration, and on a walk in a stage of it. */
function leaveOutDuplicates(error: unknown): void {
  fc.pre(!(error instanceof MigrationError && error.code === 'migrate/preflight' && / unique /.test(error.message)));
  throw error;
}

it('a walk of migrations leads to the same collections, validators and indexes as one that goes there directly', async () => {
  const property = fc.asyncProperty(randomModelsOf(3), walksOf(KINDS), async (start, walk) => {
    const stages = stagesOf(start, walk);
    const last = startAnew(stages.at(-1) ?? start);
    await migrate(start, [...stages, last], 0, 0);
    const walked = await trial.catalogue();
    await migrate(start, [summary(start, last), last], 0, 0);
    expect(await trial.catalogue()).toBe(walked);
  });
  await fc.assert(property, { numRuns: rounds(4, 50) });
}, 1_800_000);

it('a walk that forgets nothing leads to the same documents as well', async () => {
  const property = fc.asyncProperty(randomModelsOf(3), walksOf(KEEPING), fc.nat(), async (start, walk, chance) => {
    const stages = stagesOf(start, walk);
    const last = startAnew(stages.at(-1) ?? start);
    const walked = await migrate(start, [...stages, last], 4, chance);
    const direct = await migrate(start, [summary(start, last), last], 4, chance);
    expect(contentDifferences(direct, walked)).toEqual([]);
  });
  await fc.assert(property, { numRuns: rounds(4, 50) });
}, 1_800_000);
