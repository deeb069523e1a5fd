// What may lie in a folder of models besides honest files: reading it ends, soon, with a diagnostic.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readProjectAt } from '../../generator/src/project/read-project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const model = 'models:\n  Post: { fields: { title: string } }\n';

test('an honest project is read', async () => {
  const folder = await project();
  expect(codesOf(folder)).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a named pipe is refused, not waited for', async () => {
  const folder = await project();
  execFileSync('mkfifo', [join(folder, 'schema/models/pipe.yaml')]);
  expect(codesOf(folder)).toEqual(['project/unreadable-file']);
});

test('a huge file is refused before it is read', async () => {
  const folder = await project();
  const path = join(folder, 'schema/models/huge.yaml');
  writeFileSync(path, '');
  // More than a buffer can hold; on the disk it is a hole.
  truncateSync(path, 2 ** 42);
  expect(codesOf(folder)).toEqual(['parse/too-large']);
});

test('a folder named like a file of models is no file', async () => {
  const folder = await project();
  mkdirSync(join(folder, 'schema/models/inner.yaml'));
  expect(codesOf(folder)).toEqual([]);
});

test.skipIf(process.platform === 'win32')('links that lead in circles or out of the project are refused', async () => {
  const folder = await project();
  const models = join(folder, 'schema/models');
  symlinkSync('loop.yaml', join(models, 'loop.yaml'));
  symlinkSync('..', join(models, 'up'));
  symlinkSync('/etc/hostname', join(models, 'out.yaml'));
  symlinkSync('/dev/zero', join(models, 'zero.yaml'));
  expect(codesOf(folder)).toEqual(['project/unreadable-file', 'project/link-out', 'project/link-out']);
});

test.skipIf(process.platform === 'win32')('a folder of models that is a link in a circle is refused', async () => {
  const folder = await project('espalier.yaml', 'models: around\n');
  symlinkSync('around', join(folder, 'around'));
  expect(codesOf(folder)).toEqual(['project/unreadable-file']);
});

test.skipIf(process.platform === 'win32')(
  'a folder of models that is a link to the whole disk is not listed',
  async () => {
    const folder = await project('espalier.yaml', 'models: disk\n');
    symlinkSync('/', join(folder, 'disk'));
    expect(codesOf(folder)).toEqual(['project/link-out']);
  },
);

for (const outside of ['..', '../x', 'a/../../x', '/etc', 'C:/x', 'C:', '\\\\host\\x', '"a\\0b"', '""']) {
  test(`the folder ${outside} is refused`, async () => {
    for (const key of ['models', 'output']) {
      const folder = await project('espalier.yaml', `${key}: ${outside}\n`);
      expect(codesOf(folder), key).not.toEqual([]);
    }
  });
}

for (const [models, output] of [
  ['a', 'a'],
  ['a', 'a/b'],
  ['a/b', 'a'],
  ['./a', 'a/'],
  ['.', 'out'],
]) {
  test(`models in ${models} with the output in ${output} is refused`, async () => {
    const folder = await project('espalier.yaml', `models: ${models}\noutput: ${output}\n`);
    expect(codesOf(folder)).toEqual(['validate/folders-overlap']);
  });
}

async function project(path = 'espalier.yaml', text = ''): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of [
    ['schema/models/post.yaml', model],
    [path, text],
  ] as const) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

function codesOf(folder: string): string[] {
  return readProjectAt(folder).diagnostics.map(({ code }) => code);
}
