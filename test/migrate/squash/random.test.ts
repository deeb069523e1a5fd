import { type Db, type Document, MongoClient, ObjectId } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planSquash } from '../../../generator/src/4-plan/squash/plan-squash.ts';
import type { SquashOutcome } from '../../../generator/src/4-plan/squash/squash-plan.ts';
import {
  createMigrator,
  describeLive,
  type LoadedMigration,
  MigrationError,
  type Snapshot,
  verifySnapshot,
} from '../../../runtime/src/migrate/index.ts';
import { validatorText } from '../../../runtime/src/migrate/verify/validator-text.ts';
import { valueText } from '../../../runtime/src/migrate/verify/value-text.ts';
import fc from '../../support/random/fast-check.ts';
import { randomDocuments } from '../../support/random/random-documents.ts';
import { applyEdits, type RandomEdit, randomEdits } from '../../support/random/random-edits.ts';
import { randomModels } from '../../support/random/random-models.ts';
import { embeddedIn, type OwnerSketch, type Sketch } from '../../support/random/sketch.ts';
import { sketchYaml } from '../../support/random/sketch-yaml.ts';
import { rounds } from '../../support/rounds.ts';
import { testDatabase } from '../../support/server.ts';
import { migrationsAlong, squashOf } from './support/migration-walk.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(uri);
});
afterAll(async () => {
  for (const end of ['replay', 'squash', 'scratch']) await client.db(`${name}_${end}`).dropDatabase();
  await client.close();
});

const shared = { timeout: 600_000 };

it('a squash leads where its migrations lead, or is refused', shared, async () => {
  const walks = fc.array(randomEdits, { minLength: 2, maxLength: 4 });
  await tryAll(randomModels, walks, rounds(6, 30));
});

it('also where the same few fields are edited again and again', shared, async () => {
  const walks = fc.array(randomEdits, { minLength: 4, maxLength: 6 });
  await tryAll(randomModels.map(narrow), walks, rounds(8, 40));
});

async function tryAll(
  models: fc.Arbitrary<Sketch>,
  walks: fc.Arbitrary<(readonly RandomEdit[])[]>,
  numRuns: number,
): Promise<void> {
  const endings: string[] = [];
  const property = fc.asyncProperty(models, walks, fc.nat(), async (first, edits, seed) => {
    endings.push(await runRound(first, edits, seed));
  });
  await fc.assert(property, { numRuns });
  tell(endings);
}

it('few are refused, and none from the first migration on', shared, () => {
  const walks = fc.array(randomEdits, { minLength: 4, maxLength: 6 });
  const endings: string[] = [];
  const property = fc.property(randomModels.map(narrow), walks, (first, edits) => {
    const [base, ...range] = migrationsAlong(sketchesAlong(first, edits).map(sketchYaml)) ?? [];
    if (base === undefined) return;
    expect(planSquash([base, ...range], new Set()).refusals).toEqual([]);
    endings.push(endingOf(planSquash(range, new Set())));
  });
  fc.assert(property, { numRuns: rounds(100, 1000) });
  const refused = tell(endings);
  expect(refused).toBeLessThan(endings.length / 4);
});

/** Prints how often there was which ending, and gives the number of refusals. */
function tell(endings: readonly string[]): number {
  const count = (start: string) => endings.filter((other) => other.startsWith(start)).length;
  const lines = [...new Set(endings)].map((ending) => `  ${count(ending)} ${ending}\n`);
  console.info(`${count('refused')} of ${count('refused') + count('squashed')} squashes refused\n${lines.join('')}`);
  return count('refused');
}

function endingOf({ refusals }: SquashOutcome): string {
  const [refusal] = refusals;
  return refusal === undefined ? 'squashed' : `refused: ${refusal.message.replaceAll(/"[^"]*"/g, '…')}`;
}

function sketchesAlong(first: Sketch, edits: readonly (readonly RandomEdit[])[]): readonly Sketch[] {
  const sketches = [first];
  for (const edit of edits) sketches.push(applyEdits(sketches.at(-1) ?? first, edit));
  return sketches;
}

/** One model of few fields, and the types in it. */
function narrow(sketch: Sketch): Sketch {
  const [model] = sketch.models;
  if (model === undefined) return sketch;
  const fields = model.fields.slice(0, 2);
  const reached = new Set<number>();
  const reach = (owner: OwnerSketch): void => {
    for (const { type } of owner.fields) {
      const id = embeddedIn(type);
      const inner = sketch.embedded.find((each) => each.id === id);
      if (inner === undefined || reached.has(inner.id)) continue;
      reached.add(inner.id);
      reach(inner);
    }
  };
  reach({ ...model, fields });
  const embedded = sketch.embedded.filter(({ id }) => reached.has(id));
  return { ...sketch, embedded, models: [{ ...model, fields, indexes: model.indexes.slice(0, 2) }] };
}

async function runRound(first: Sketch, edits: readonly (readonly RandomEdit[])[], seed: number): Promise<string> {
  const sketches = sketchesAlong(first, edits);
  const migrations = migrationsAlong(sketches.map(sketchYaml));
  const [base, ...range] = migrations ?? [];
  if (base === undefined || range.length === 0) return 'skipped: a data step';
  const outcome = planSquash(range, new Set());
  const whole = planSquash([base, ...range], new Set());
  expect(whole.refusals).toEqual([]);
  if (outcome.plan === undefined) {
    for (const { origins } of outcome.refusals) expect(origins).not.toEqual([]);
    return endingOf(outcome);
  }
  const number = range.length + 2;
  const { contents, removed } = await applyOneByOne(base, range, sketches, seed);
  const squash = squashOf(outcome.plan, number);
  const database = client.db(`${name}_squash`);
  await begin(database, base, seed);
  for (const [collection, ids] of removed) await database.collection(collection).deleteMany({ _id: { $in: ids } });
  await up(database, [base, squash]);
  expect(await problems(database, squash.after)).toEqual([]);
  expect(await read(database)).toEqual(contents);
  const end = await catalogue(database);
  expect(end).toBe(await catalogue(client.db(`${name}_replay`)));

  const scratch = client.db(`${name}_scratch`);
  await scratch.dropDatabase();
  if (whole.plan !== undefined) await up(scratch, [squashOf(whole.plan, number)]);
  expect(await catalogue(scratch)).toBe(end);
  return 'squashed';
}

/** Applies one migration after the other. Documents that stand against one are taken away, and told by their first collection. */
async function applyOneByOne(
  base: LoadedMigration,
  range: readonly LoadedMigration[],
  sketches: readonly Sketch[],
  seed: number,
): Promise<{ readonly contents: unknown; readonly removed: ReadonlyMap<string, Document['_id'][]> }> {
  const database = client.db(`${name}_replay`);
  const removed = new Map<string, Document['_id'][]>();
  await begin(database, base, seed);
  for (let done = 0; done < range.length; ) {
    const error = await up(database, [base, ...range.slice(0, done + 1)]).catch((reason: unknown) => reason);
    if (error === undefined) {
      done += 1;
      continue;
    }
    if (!(error instanceof MigrationError)) throw error;
    const victim = await removeOne(database, sketches[done], sketches[done + 1], error);
    if (victim === undefined) throw error;
    const first = sketches[0]?.models.find(({ id }) => id === victim.model)?.collection ?? '';
    removed.set(first, [...(removed.get(first) ?? []), victim.id]);
  }
  expect(await problems(database, range.at(-1)?.after ?? base.after)).toEqual([]);
  return { contents: await read(database), removed };
}

/** Takes away a document that the error names, or any. */
async function removeOne(database: Db, before: Sketch | undefined, after: Sketch | undefined, error: MigrationError) {
  const texts = [error.message, ...error.findings];
  const named = texts.flatMap((text) =>
    [...text.matchAll(/\$oid":"([0-9a-f]{24})"/g)].map(([, hex]) => new ObjectId(hex)),
  );
  for (const filter of [{ _id: { $in: named } }, {}]) {
    for (const model of [...(before?.models ?? []), ...(after?.models ?? [])]) {
      const document = await database.collection(model.collection).findOneAndDelete(filter);
      if (document !== null) return { model: model.id, id: document._id };
    }
  }
  return undefined;
}

async function begin(database: Db, base: LoadedMigration, seed: number): Promise<void> {
  await database.dropDatabase();
  await up(database, [base]);
  for (const [model, { collection }] of Object.entries(base.after.models)) {
    const documents = randomDocuments(base.after, model, seed, 4);
    // What a unique index does not take is left out.
    for (const document of documents)
      await database
        .collection(collection)
        .insertOne(document)
        .catch(() => undefined);
  }
}

async function up(database: Db, migrations: readonly LoadedMigration[]): Promise<void> {
  await createMigrator({ client, database, migrations, appliedBy: 'test' }).up({ allowDestructive: true });
}

async function problems(database: Db, snapshot: Snapshot): Promise<readonly string[]> {
  return (await verifySnapshot(database, snapshot)).map(({ message }) => message);
}

async function catalogue(database: Db): Promise<string> {
  const live = await describeLive(database);
  const parts = live.map(({ name: own, validation, indexes }) => {
    const { validator, level, action } = validation ?? {};
    const specs = indexes.map(({ spec }) => valueText(spec)).sort();
    return [own, level, action, validator === undefined ? '' : validatorText(validator), specs];
  });
  return JSON.stringify(parts);
}

async function read(database: Db): Promise<unknown> {
  const live = await describeLive(database);
  const entries = await Promise.all(
    live.map(async ({ name: own }) => {
      const rows = await database.collection(own).find({}, { promoteValues: false }).sort({ _id: 1 }).toArray();
      return [own, rows.map((row) => valueText(sorted(row)))] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** With the keys of objects in order, since a renamed field becomes the last one. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]));
}
