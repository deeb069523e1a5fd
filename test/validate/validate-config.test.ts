import { expect, test } from 'vitest';
import { parse } from '../../generator/src/1-parse/parse.ts';
import { defaultConfig } from '../../generator/src/2-validate/config.ts';
import { validateConfig } from '../../generator/src/2-validate/validate-config.ts';
import { configSchema } from '../../generator/src/schema/config-schema.ts';

function check(text: string) {
  const parsed = parse({ path: 'espalier.yaml', text });
  return parsed.value === undefined ? parsed : validateConfig(parsed.value);
}

test('an empty file has the defaults, and these are the schema’s', () => {
  expect(check('# yaml-language-server: $schema=x\n').value).toEqual(defaultConfig);
  const defaults = Object.entries(configSchema.properties).map(([key, property]) => [key, property.default]);
  expect(Object.fromEntries(defaults)).toEqual(defaultConfig);
});

test('folders are tidied', () => {
  expect(check('models: ./a/./b\noutput: c/').value).toMatchObject({ models: 'a/b', output: 'c' });
});

test.each(['../a', 'a/../..', '..', '/a', 'C:/a', 'a\\b', '', 'a/..', 'https://x'])(
  'the folder %j is refused',
  (folder) => {
    const { diagnostics } = check(`models: ${JSON.stringify(folder)}`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['validate/bad-format']);
  },
);

test.each([
  ['a', 'a'],
  ['a', 'a/b'],
  ['a/b', './a'],
  ['.', 'x'],
  ['a', '.'],
])('the folders %j and %j overlap', (models, output) => {
  const { diagnostics } = check(`models: ${models}\noutput: ${output}`);
  expect(diagnostics.map(({ code }) => code)).toEqual(['validate/folders-overlap']);
});

test('names that only begin alike do not overlap', () => {
  expect(check('models: a\noutput: a-b').diagnostics).toEqual([]);
});
