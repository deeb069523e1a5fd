// The client of `test/types/client/blog.yaml` as it is committed, for people to read and for the type tests to use.
// `UPDATE_CASES=1 npx vitest run test/emit/client.test.ts` rewrites it; read the difference.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../generator/src/2-validate/config.ts';
import { emitOf } from '../support/emit-of.ts';
import { graphOf } from '../support/graph-of.ts';
import { readFiles, writeFiles } from '../support/write-files.ts';

const folder = join(import.meta.dirname, '../types/client');
const config = { ...defaultConfig, models: '.', output: 'generated' };

const files = emitOf(graphOf(readFileSync(join(folder, 'blog.yaml'), 'utf8'), config, 'blog.yaml'), config);

test('the committed client is what its YAML gives', () => {
  const owned = files.filter(({ path, owner }) => owner === 'espalier' && path.startsWith('generated/'));
  if (process.env.UPDATE_CASES) writeFiles(folder, owned);
  const committed = [...readFiles(folder)].filter(
    ([path]) => path.startsWith('generated/') && !path.endsWith('.class.ts'),
  );
  expect(new Map(committed)).toEqual(new Map(owned.map(({ path, text }) => [path, text])));
});

test('a class file is made once, for the user to go on with', () => {
  expect(files.filter(({ owner }) => owner === 'user')).toEqual([
    {
      path: 'generated/models/user.class.ts',
      text: [
        "import { UserBase } from './user.js';",
        '',
        '/** Someone who writes or reads. */',
        'export class User extends UserBase {}',
        '',
      ].join('\n'),
      owner: 'user',
    },
  ]);
});
