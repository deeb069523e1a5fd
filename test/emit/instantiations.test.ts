// Editors stay instant as long as the compiler has little to instantiate: the printed types are flat for this reason.
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultConfig } from '../../generator/src/2-validate/config.ts';
import { emitOf } from '../support/emit-of.ts';
import { graphOf } from '../support/graph-of.ts';
import { manyModels } from '../support/many-models.ts';
import { declareRuntime, typeCheck } from '../support/type-check.ts';
import { writeFiles } from '../support/write-files.ts';

const count = 100;
/** Measured: 72 with TypeScript 7.0. */
const budgetPerModel = 100;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(await realpath(tmpdir()), 'espalier-types-'));
  writeFiles(folder, emitOf(graphOf(manyModels(count)), defaultConfig));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test(`everyday statements cost at most ${budgetPerModel} instantiations per model`, { timeout: 120_000 }, async () => {
  const runtime = await declareRuntime(folder);
  const instantiations = async (models: number) => {
    const file = join(folder, 'statements.ts');
    await writeFile(file, statements(models));
    const { errors, output } = await typeCheck('typescript', folder, runtime, [file], ['--extendedDiagnostics']);
    expect(errors).toEqual([]);
    return Number(/^Instantiations:\s+(\d+)/m.exec(output)?.[1]);
  };
  const perModel = ((await instantiations(count)) - (await instantiations(0))) / count;
  expect(perModel).toBeGreaterThan(0);
  expect(perModel).toBeLessThanOrEqual(budgetPerModel);
});

test('a type that is in itself by arrays of arrays and maps is no burden', { timeout: 120_000 }, async () => {
  const nested = join(folder, 'nested');
  const graph = graphOf(`
embedded:
  Cell: { fields: { rows: 'Cell[][]', named: 'Record<string, Cell[][]>', lists: 'Record<string, Cell>[][]' } }
models:
  Sheet: { fields: { first: Cell, all: 'Cell[]', named: 'Record<string, Cell>', grids: 'Record<string, Cell[][]>' } }
`);
  writeFiles(nested, emitOf(graph, defaultConfig));
  const files = [join(nested, 'generated/index.ts')];
  const { errors, output } = await typeCheck('typescript', nested, await declareRuntime(nested), files, [
    '--extendedDiagnostics',
  ]);
  expect(errors).toEqual([]);
  // It was 5.6 million, and an error.
  expect(Number(/^Instantiations:\s+(\d+)/m.exec(output)?.[1])).toBeLessThan(1_000_000);
});

function statements(models: number): string {
  const head = [
    "import type { ObjectId } from '@espalier/runtime';",
    "import { connect } from './generated/index.js';",
    "export const db = await connect('mongodb://localhost/x');",
    'export declare const id: ObjectId;',
  ];
  return [...head, ...Array.from({ length: models }, (_, index) => statementsOf(`Model${index}`))].join('\n');
}

function statementsOf(model: string): string {
  return `
const new${model} = await db.${model}.create({
  title: 'x', slug: 'y', neighbourId: id, subtitle: null, count: 1, labels: ['a'], counts: { a: 1 },
  parts: [{ label: 'x', note: null }],
});
new${model}.title = 'z';
await new${model}.save();
await db.${model}.get(id);
await db.${model}
  .where({ title: 'x', count: { $gte: 3 }, 'parts.label': 'x', 'parts.0.amount': { $gt: '1' } })
  .orderBy({ createdAt: -1 })
  .limit(3);
await db.${model}
  .where({ _id: id })
  .update({ $set: { title: 'x', 'parts.$.label': 'y' }, $inc: { count: 1 }, $push: { labels: 'x' } });
await db.${model}.where({ _id: id }).delete();
await new${model}.delete();`;
}
