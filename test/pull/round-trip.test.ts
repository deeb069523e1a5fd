import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validatorText } from '@espalier/runtime/migrate';
import { MongoClient } from 'mongodb';
import { afterAll, describe, expect, it } from 'vitest';
import { defaultConfig } from '../../generator/src/2-validate/config.ts';
import type { ModelGraph } from '../../generator/src/3-link/model-graph.ts';
import { snapshotOf } from '../../generator/src/4-plan/snapshot-of.ts';
import { compile } from '../../generator/src/compile.ts';
import { jsonSchemaOf } from '../../runtime/src/migrate/snapshot/json-schema-of.ts';
import { graphOf } from '../support/graph-of.ts';
import { testDatabase } from '../support/server.ts';
import { createModels } from './support/create-models.ts';
import { pullText } from './support/pull-text.ts';

const { uri, name } = testDatabase();
const client = await MongoClient.connect(uri);
afterAll(() => client.close());
const root = join(import.meta.dirname, '../..');

function modelsIn(folder: string): ModelGraph {
  const sources = readdirSync(join(root, folder)).map((path) => ({
    path: `schema/models/${path}`,
    text: readFileSync(join(root, folder, path), 'utf8'),
  }));
  const { value } = compile(sources, defaultConfig);
  if (value === undefined) throw new Error(`${folder} does not compile`);
  return value.graph;
}

/** What the server was told: by collection, validators and indexes. */
function serverView(graph: ModelGraph): Map<string, unknown> {
  const snapshot = snapshotOf(graph);
  return new Map(
    Object.entries(snapshot.models)
      .map(([model, { collection, indexes, validation }]): [string, unknown] => [
        collection,
        {
          schema: validatorText(jsonSchemaOf(snapshot, model)),
          indexes: indexes.map(({ name: index }) => index),
          validation,
        },
      ])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

describe('a database that Espalier made', () => {
  it.each([['schema/models'], ['test/support/blog/schema/models']])('gives the models of %s back', async (folder) => {
    const database = client.db(`${name}_${folder.length}`);
    try {
      const graph = modelsIn(folder);
      await createModels(database, graph);
      const { graph: pulled, drift, text } = await pullText(database);
      expect(drift).toEqual([]);
      expect(serverView(pulled)).toEqual(serverView(graph));
      const again = await pullText(database, [{ path: 'schema/models/pulled.yaml', text }]);
      expect(again.report.files).toEqual([]);
      expect(again.report.differences).toEqual([]);
    } finally {
      await database.dropDatabase();
    }
  });

  it('spells every option of a field type out again', async () => {
    const database = client.db(`${name}_types`);
    const graph = graphOf(`
embedded:
  Node:
    fields: { label: string, children: 'Node[]', parent: Node? }
models:
  Thing:
    validation: { level: moderate, action: warn }
    fields:
      a: string(2..5)
      b: { type: string, pattern: '^[A-Z]{3}$', maxLength: 9 }
      c: email(..50)
      d: url?
      e: slug | null?
      f: { type: ip, version: v6 }
      g: int(-3..7)
      h: long(0..9007199254740993)
      i: double(0.5..)
      j: decimal(12,2)
      k: { type: decimal, min: '0.01', max: '7' }
      l: decimal
      m: binary
      n: regex
      o: json?
      p: time
      q: (geo.polygon | null)[1..3]
      r: { type: 'string[]', uniqueItems: true }
      s: Record<string, int[] | null>
      t: { enum: [x, y], nullable: true }
      u: { type: Node, stored: the node }
      v: image?
      w: uuid
    indexes:
      - { key: { g: 1 }, partialFilterExpression: { t: x, h: { $gt: 9007199254740993 } } }
      - { key: { u.label: -1 }, collation: { locale: fr, strength: 1 } }
      - { key: { $**: 1 }, wildcardProjection: { a: 1 } }
      - { key: { c: hashed } }
`);
    try {
      await createModels(database, graph);
      const { graph: pulled, drift } = await pullText(database);
      expect(drift).toEqual([]);
      expect(serverView(pulled)).toEqual(serverView(graph));
    } finally {
      await database.dropDatabase();
    }
  });
});
