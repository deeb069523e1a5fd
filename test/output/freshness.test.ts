// The clients that are committed are what their YAML gives: compiled afresh and compiled step by step.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../generator/src/6-write/check.ts';
import { compile, createIncrementalCompiler } from '../../generator/src/compile.ts';
import { readProjectAt } from '../../generator/src/project/read-project.ts';
import type { SourceFile } from '../../generator/src/source-file.ts';

const root = join(import.meta.dirname, '../..');

test.each([
  ['the example', ''],
  ['the blog of the tests', 'test/support/blog'],
])('%s is fresh', async (_name, folder) => {
  const { value: project } = readProjectAt(join(root, folder));
  if (project === undefined) throw new Error('The project cannot be read');
  const { value: compilation } = compile(project.sources, project.config);
  const checked = await check(project.folder, project.config.output, compilation?.files ?? []);
  expect(checked.value).toMatchObject({ stale: [], diff: '' });
});

test('a compiler that remembers gives the same after each edit as one that does not', () => {
  const { value: project } = readProjectAt(root);
  if (project === undefined) throw new Error('The project cannot be read');
  const { sources, config } = project;
  const [films, others] = [sources.filter(isOfFilms), sources.filter((source) => !isOfFilms(source))];
  const withFilms = (edit: (text: string) => string) => [
    ...others,
    ...films.map((source) => ({ ...source, text: edit(source.text) })),
  ];
  const remembering = createIncrementalCompiler();
  const steps = [
    sources,
    withFilms((text) => text.replace('models:', 'models:\n  Studio:\n    fields:\n      name: string')),
    withFilms((text) => text.replace('models:', 'modls:')),
    others,
    sources,
  ];
  const remembered = steps.map((step) => outcome(remembering(step, config)));
  expect(remembered).toEqual(steps.map((step) => outcome(compile(step, config))));
  const counts = remembered.map(({ files }) => files?.length);
  const [whole = 0] = counts;
  expect(counts).toEqual([whole, whole + 2, undefined, expect.any(Number), whole]);
});

function isOfFilms({ path }: SourceFile): boolean {
  return path.endsWith('/films.yaml');
}

function outcome({ value, diagnostics }: ReturnType<typeof compile>) {
  return { files: value?.files, diagnostics };
}
