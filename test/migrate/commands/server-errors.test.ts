import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type MigrationWork, withMigrations } from '../../../generator/src/commands/migrate/with-migrations.ts';
import type { Terminal } from '../../../generator/src/commands/terminal.ts';
import { databaseUri } from '../../support/database-uri.ts';
import { testDatabase } from '../../support/server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function errorOf(uri: string, work: (work: MigrationWork) => Promise<0>): Promise<unknown> {
  const project = await temporaryFolder();
  writeFileSync(join(project, 'espalier.yaml'), 'models: schema/models\n');
  let printed = '';
  const print = (text: string): void => {
    printed += text;
  };
  const look = { color: false, outColor: false, interactive: false, columns: 100 };
  const terminal: Terminal = { out: print, note: print, ...look };
  expect(await withMigrations({ project, format: 'json', uri }, terminal, work)).toBe(1);
  return JSON.parse(printed).error;
}

test('a server that does not answer has the code that it has with all commands', async () => {
  const uri = 'mongodb://me:hush@127.0.0.1:1/shop?serverSelectionTimeoutMS=200';
  const error = await errorOf(uri, async () => 0);
  expect(error).toMatchObject({ code: 'database/unreachable' });
  expect(JSON.stringify(error)).not.toContain('hush');
});

test("values of documents in the server's own words are not printed", async () => {
  const { uri, name } = testDatabase();
  const error = await errorOf(databaseUri(uri, name), async ({ database }) => {
    const cats = database.collection('cats');
    await cats.createIndex({ name: 1 }, { unique: true });
    for (let times = 0; times < 2; times += 1) await cats.insertOne({ name: 'Tom Secret' });
    return 0;
  });
  expect(error).toMatchObject({ code: 'database/refused' });
  expect(JSON.stringify(error)).not.toContain('Secret');
});
