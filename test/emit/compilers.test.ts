// The client of `test/types/client` and the type tests on it, under every compiler that users may have.
import { readdirSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compilers, declareRuntime, typeCheck } from '../support/type-check.ts';

const types = join(import.meta.dirname, '../types');
const files = readdirSync(types, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join(types, path));

let folder: string;
let runtime: string;

beforeAll(async () => {
  folder = await mkdtemp(join(await realpath(tmpdir()), 'espalier-types-'));
  runtime = await declareRuntime(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the generated client and the type tests', () => {
  for (const [version, compiler] of Object.entries(compilers)) {
    test(`pass strict TypeScript ${version}`, { timeout: 120_000 }, async () => {
      const { errors, output } = await typeCheck(compiler, folder, runtime, files, ['--listFiles']);
      expect(errors).toEqual([]);
      // Had it found nothing to check, it would have found no error either.
      expect(output).toContain('test/types/filter.test-d.ts');
    });
  }
});
