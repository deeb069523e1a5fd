import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pull } from '../../generator/src/commands/db/pull.ts';
import type { Terminal } from '../../generator/src/commands/terminal.ts';
import { databaseUri } from '../support/database-uri.ts';
import { testDatabase } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const { uri, name } = testDatabase();
const client = await MongoClient.connect(uri);
const address = databaseUri(uri, name);
beforeAll(() => client.db(name).collection('cats').insertOne({ lives: 9 }));
afterAll(() => client.close());

const models = 'schema/models/pulled.yaml';

async function newProject(): Promise<string> {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'espalier.yaml'), 'models: schema/models\n');
  return folder;
}

interface Run {
  readonly code: number;
  readonly out: string;
  readonly notes: string;
}

async function run(project: string, options: { dryRun?: boolean; json?: boolean; uri?: string } = {}): Promise<Run> {
  const written = { out: '', notes: '' };
  const terminal: Terminal = {
    out: (text) => {
      written.out += text;
    },
    note: (text) => {
      written.notes += text;
    },
    color: false,
    outColor: false,
    interactive: false,
    columns: 100,
  };
  const code = await pull(
    {
      project,
      format: options.json === true ? 'json' : 'text',
      uri: options.uri ?? address,
      sample: 100,
      enums: true,
      dryRun: options.dryRun ?? false,
    },
    terminal,
    new AbortController().signal,
  );
  return { code, ...written };
}

describe('espalier db pull', () => {
  it('writes models into a project that has none, and then has nothing to do', async () => {
    const project = await newProject();
    const first = await run(project);
    expect(first).toMatchObject({ code: 0, out: '' });
    expect(first.notes).toBe(
      '+ Cat is new, for the collection "cats"\nWritten: schema/models/pulled.yaml (from 1 document of 1 collection).\n',
    );
    const text = readFileSync(join(project, models), 'utf8');
    expect(text).toContain('lives: int');
    expect((await run(project)).notes).toBe('Nothing to write (from 1 document of 1 collection).\n');
    expect(readFileSync(join(project, models), 'utf8')).toBe(text);
  });

  it('prints and writes nothing with --dry-run', async () => {
    const project = await newProject();
    const { code, out } = await run(project, { dryRun: true });
    expect(code).toBe(0);
    expect(out).toContain('# schema/models/pulled.yaml\n');
    expect(out).toContain('  Cat:\n');
    expect(existsSync(join(project, 'schema'))).toBe(false);
  });

  it('tells programs what it found', async () => {
    const { out } = await run(await newProject(), { json: true });
    expect(JSON.parse(out)).toEqual({
      ok: true,
      dryRun: false,
      collections: 1,
      documents: 1,
      written: [models],
      differences: [
        {
          collection: 'cats',
          model: 'Cat',
          path: '',
          kind: 'model-added',
          message: 'Cat is new, for the collection "cats"',
        },
      ],
      skipped: [],
      diagnostics: [],
    });
  });

  it('leaves models with mistakes alone, and says what is wrong', async () => {
    const project = await newProject();
    mkdirSync(join(project, 'schema/models'), { recursive: true });
    writeFileSync(join(project, models), 'models:\n  Cat:\n    fields: { lives: nine }\n');
    const { code, notes } = await run(project);
    expect(code).toBe(1);
    expect(notes).toContain('link/unknown-type');
  });

  it('says when there is no database', async () => {
    const { code, out } = await run(await newProject(), { json: true, uri: 'mongodb://me:hush@127.0.0.1:1/shop' });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, error: { code: 'database/unreachable' } });
    expect(out).not.toContain('hush');
  });
});
