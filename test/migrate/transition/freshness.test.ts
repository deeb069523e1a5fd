// The shop's client is what its YAML gives.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../../../generator/src/6-write/check.ts';
import { compile } from '../../../generator/src/compile.ts';
import { readProjectAt } from '../../../generator/src/project/read-project.ts';

it('is fresh', async () => {
  const { value: project } = readProjectAt(join(import.meta.dirname, 'shop'));
  if (project === undefined) throw new Error('The project cannot be read');
  const { value: compilation } = compile(project.sources, project.config);
  const checked = await check(project.folder, project.config.output, compilation?.files ?? []);
  expect(checked.value).toMatchObject({ stale: [], diff: '' });
});
