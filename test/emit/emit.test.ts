import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../generator/src/2-validate/config.ts';
import { declaredNames } from '../../generator/src/5-emit/declared-names.ts';
import { Imports } from '../../generator/src/5-emit/imports.ts';
import { emitOf } from '../support/emit-of.ts';
import { graphOf } from '../support/graph-of.ts';
import { manyModels } from '../support/many-models.ts';

const graph = graphOf(`
models:
  Book: { fields: { title: string, authorId: ref(Person) } }
  Person: { class: true, fields: { name: string } }
`);
const textOf = (path: string, config = defaultConfig) =>
  emitOf(graph, config).find((file) => file.path === path)?.text ?? '';

describe('the files of a project', () => {
  test('are these, sorted', () => {
    expect(
      emitOf(graph, { ...defaultConfig, output: 'src/client' }).map(({ path, owner }) => `${owner} ${path}`),
    ).toEqual([
      'espalier .espalier/schema.json',
      'espalier src/client/codecs/book.ts',
      'espalier src/client/codecs/person.ts',
      'espalier src/client/index.ts',
      'espalier src/client/manifest.json',
      'espalier src/client/models/book.ts',
      'user src/client/models/person.class.ts',
      'espalier src/client/models/person.ts',
    ]);
  });

  test('stand in the manifest when they are owned and in the folder', () => {
    expect(JSON.parse(textOf('generated/manifest.json')).files).toEqual([
      'codecs/book.ts',
      'codecs/person.ts',
      'index.ts',
      'models/book.ts',
      'models/person.ts',
    ]);
  });

  test('are the same bytes every time, with line feeds and one at the end', () => {
    const files = emitOf(graph, defaultConfig);
    expect(emitOf(graph, defaultConfig)).toEqual(files);
    expect(files.filter(({ text }) => text.includes('\r') || !text.endsWith('\n') || /[ \t]\n/.test(text))).toEqual([]);
  });

  test('have no enums file without enums', () => {
    expect(textOf('generated/models/enums.ts')).toBe('');
  });

  test('import each other with the extension of the settings', () => {
    for (const extension of ['js', 'ts'] as const) {
      const files = emitOf(graph, { ...defaultConfig, importExtension: extension });
      const relative = files.flatMap(({ text }) => [...text.matchAll(/ from '(\.[^']*)'/g)].map((match) => match[1]));
      expect(relative.length).toBeGreaterThan(5);
      expect(relative.filter((path) => !path?.endsWith(`.${extension}`))).toEqual([]);
    }
  });

  test('take the class from the file of the user', () => {
    expect(textOf('generated/models/person.ts')).toContain("import type { Person } from './person.class.js';");
    expect(textOf('generated/models/person.ts')).toContain('export class PersonBase extends Row {}');
    expect(textOf('generated/index.ts')).toContain("export { Person } from './models/person.class.js';");
    expect(textOf('generated/codecs/person.ts')).toContain("'../models/person.class.js'");
  });
});

describe('imports', () => {
  test('of the runtime give way to names of the project', () => {
    const imports = new Imports({ extension: 'js', declaredNames: new Set(['Long', 'EspalierLong']) }, 'x');
    expect(imports.typeText({ text: 'Long | LongLong', imports: ['Long'] })).toBe('EspalierEspalierLong | LongLong');
    expect(imports.list().map(({ list }) => list)).toEqual(['Long as EspalierEspalierLong']);
  });

  test('know every name that is declared', () => {
    const declared = declaredNames(graph);
    const exported = emitOf(graph, defaultConfig)
      .filter(({ path }) => path.includes('/models/'))
      .flatMap(({ text }) =>
        [...text.matchAll(/^export (?:class|interface|type) (\w+)/gm)].map((match) => match[1] ?? ''),
      );
    expect(exported.length).toBeGreaterThan(20);
    expect(exported.filter((name) => !declared.has(name))).toEqual([]);
  });
});

test('500 models are printed in less than 3 s of processor time, in less than 16 KB of types each', () => {
  const many = graphOf(manyModels(500));
  const start = process.cpuUsage();
  const files = emitOf(many, defaultConfig);
  const { user, system } = process.cpuUsage(start);
  const models = files.filter(({ path }) => path.includes('/models/'));
  expect(models.reduce((sum, { text }) => sum + text.length, 0) / 500).toBeLessThan(16_000);
  // Measured: 1.2 s for everything that is printed, codecs included.
  expect((user + system) / 1e6).toBeLessThan(3);
}, 60_000);
