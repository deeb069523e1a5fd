import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Db, MongoClient } from 'mongodb';
import { expect, inject, onTestFinished } from 'vitest';
import { ownDatabaseName } from '../../../../generator/src/server/index.ts';
import type { Installation } from '../../../commands/support/installation.ts';
import { type Run, type Running, runProgram, startProgram } from '../../../commands/support/run-command.ts';
import { writeProject } from '../../../commands/support/write-project.ts';
import { databaseUri } from '../../../support/database-uri.ts';

/** A project with migrations, and a database of its own. */
export interface MigrationProject {
  readonly folder: string;
  readonly database: Db;
  readonly environment: NodeJS.ProcessEnv;
  /** Replaces the model file. */
  write(models: string): Promise<void>;
  /** Runs `espalier migrate` with these words. */
  migrate(...words: string[]): Promise<Run>;
  /** The same with `--json`; gives what was printed. */
  json(...words: string[]): Promise<Record<string, unknown> & { readonly code: number | null }>;
  /** The same without waiting for the end. */
  start(...words: string[]): Running;
  /** Makes a migration of what changed in the models. */
  make(name: string, ...answers: string[]): Promise<void>;
  /** Edits a migration as a reviewer would, and seals it again. */
  review(migration: string, from: string | RegExp, to: string): Promise<void>;
}

/** Makes a project. Its database is dropped when the test is finished. */
export async function migrationProject(installed: Installation, models: string): Promise<MigrationProject> {
  const folder = await installed.newProject();
  const client = await MongoClient.connect(inject('serverUri'));
  const database = client.db(ownDatabaseName('test'));
  onTestFinished(async () => {
    await database.dropDatabase();
    await client.close();
  });
  const uri = databaseUri(inject('serverUri'), database.databaseName);
  const environment = { MONGODB_URI: uri };
  const words = (given: readonly string[]) => [installed.command, 'migrate', ...given];
  const migrate = (...given: string[]) => runProgram(words(given), { folder, environment });
  const write = (text: string) => writeFile(join(folder, 'schema/models/models.yaml'), text);
  await writeProject(folder, {
    'espalier.yaml': 'models: schema/models\noutput: generated\n',
    'schema/models/models.yaml': models,
  });
  return {
    ...{ folder, database, environment, write, migrate },
    start: (...given) => startProgram(words(given), { folder, environment }),
    async json(...given) {
      const { code, out, note } = await migrate(...given, '--json');
      expect(note).toBe('');
      return { code, ...JSON.parse(out) };
    },
    async make(name, ...answers) {
      expect(await migrate('make', name, ...answers)).toMatchObject({ code: 0 });
    },
    async review(migration, from, to) {
      const path = join(folder, 'generated/migrations', migration, 'migration.ts');
      const text = await readFile(path, 'utf8');
      expect(text).toMatch(from);
      await writeFile(path, text.replace(from, to));
      expect(await migrate('hash')).toMatchObject({ code: 0 });
    },
  };
}

/** A model of posts with these lines as its fields. */
export function posts(...fields: readonly string[]): string {
  return `models:\n  Post:\n    collection: posts\n    fields:\n${fields.map((field) => `      ${field}\n`).join('')}`;
}
