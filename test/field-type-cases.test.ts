// Golden cases: `test/cases/field-types/<type>/models.yaml` and the client that is made of it, in `expected/`.
// `UPDATE_CASES=1 npx vitest run test/field-type-cases.test.ts` rewrites the clients; read the difference.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../generator/src/2-validate/config.ts';
import { compile } from '../generator/src/compile.ts';
import { fieldTypes } from '../generator/src/field-types/index.ts';
import * as door from '../runtime/src/codegen/v1.ts';
import { fieldTypeRows } from './database/field-type-rows.ts';

const cases = join(import.meta.dirname, 'cases/field-types');
const names = fieldTypes.map((type) => type.name);

/** The client of a case, by path inside the output folder. */
function compileCase(name: string): Map<string, string> {
  const text = readFileSync(join(cases, name, 'models.yaml'), 'utf8');
  const { value, diagnostics } = compile([{ path: 'schema/models/models.yaml', text }], defaultConfig);
  expect(diagnostics).toEqual([]);
  const files = (value?.files ?? []).filter((file) => file.path.startsWith('generated/'));
  return new Map(files.map((file) => [file.path.slice('generated/'.length), file.text]));
}

function readExpected(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

describe('every field type', () => {
  it.each(names)('%s gives the client of its case', (name) => {
    const actual = compileCase(name);
    const expected = join(cases, name, 'expected');
    if (process.env.UPDATE_CASES) {
      rmSync(expected, { recursive: true, force: true });
      for (const [path, text] of actual) {
        mkdirSync(dirname(join(expected, path)), { recursive: true });
        writeFileSync(join(expected, path), text);
      }
    }
    expect(readExpected(expected)).toEqual(actual);
  });

  it('has a case, a line of types, a row for the database and a codec, and nothing is left over', () => {
    expect(readdirSync(cases).sort()).toEqual([...names].sort());
    expect(Object.keys(fieldTypeRows).sort()).toEqual([...names].sort());
    const types = readFileSync(join(import.meta.dirname, 'types/field-types.test-d.ts'), 'utf8');
    for (const { name, codec } of fieldTypes) {
      expect(types, name).toContain(`../cases/field-types/${name}/expected/`);
      expect(door, name).toHaveProperty(codec({}));
    }
  });
});
