// Golden migrations: `test/cases/migrations/<name>/` with `before.yaml` (absent: it is the first one), `after.yaml`, perhaps
// `flags`, and in `expected` the three files of the migration that `make` writes. `UPDATE_CASES=1 npx vitest run
// test/migrations/cases.test.ts` rewrites what is expected; read the difference.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importTypeScript } from '../../generator/src/migrations/import-typescript.ts';
import { loadMigrations } from '../../runtime/src/migrate/folder/load-migrations.ts';
import { compilers, declareRuntime, typeCheck } from '../support/type-check.ts';
import { readFiles } from '../support/write-files.ts';
import { type MakeProject, makeProject } from './support/make-project.ts';

const cases = join(import.meta.dirname, '../cases/migrations');
const names = readdirSync(cases);
/** Cases with a data step that is left to a person. */
const unwritten = names.filter((name) => name.startsWith('transform'));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(await realpath(tmpdir()), 'espalier-cases-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('make writes', () => {
  for (const name of names) {
    test(name, async () => {
      const project = await madeCase(name);
      const last =
        readdirSync(project.migrations)
          .filter((entry) => /^\d/.test(entry))
          .at(-1) ?? '';
      const expected = join(cases, name, 'expected');
      if (process.env.UPDATE_CASES) {
        rmSync(expected, { recursive: true, force: true });
        cpSync(join(project.migrations, last), expected, { recursive: true });
      }
      expect(readFiles(join(project.migrations, last))).toEqual(readFiles(expected));
      // What was made is what the models say.
      expect(await project.run('make', '--check')).toMatchObject({ code: 0 });
    });
  }
});

describe('what make writes', () => {
  test('loads, but for data steps that are to be written', async () => {
    for (const name of names) {
      const loading = loadMigrations(join(folder, name, 'generated/migrations'), { importModule: importTypeScript });
      if (!unwritten.includes(name)) expect((await loading).at(-1)?.steps, name).toBeInstanceOf(Array);
      else await expect(loading).rejects.toThrow(/, step \d: its function "each" is still to be written\.$/);
    }
  });

  for (const [version, compiler] of Object.entries(compilers)) {
    test(`passes strict TypeScript ${version}, but for data steps that are to be written`, {
      timeout: 120_000,
    }, async () => {
      const runtime = join(folder, 'runtime');
      if (!existsSync(runtime)) await declareRuntime(folder);
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.includes('generated/migrations') && path.endsWith('.ts'))
        .map((path) => join(folder, path));
      expect(files.length).toBeGreaterThan(names.length);
      const { errors, output } = await typeCheck(compiler, folder, runtime, files);
      const caseOf = (error: string) => names.find((name) => error.includes(`/${name}/generated/migrations/`));
      expect([...new Set(errors.map(caseOf))], output).toEqual(unwritten);
      expect(errors.length, output).toBe(output.split("Property 'each' is missing").length - 1);
    });
  }
});

async function madeCase(name: string): Promise<MakeProject> {
  const read = (file: string) => {
    const path = join(cases, name, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const [before, after = '', flags = ''] = [read('before.yaml'), read('after.yaml'), read('flags')];
  const project = makeProject(join(folder, name), before ?? after);
  if (before !== undefined) expect(await project.run('make')).toMatchObject({ code: 0 });
  project.write(after);
  const made = await project.run(
    'make',
    ...flags
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => line.split(' ')),
  );
  expect(made).toMatchObject({ code: 0, out: '' });
  return project;
}
