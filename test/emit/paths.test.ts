import { describe, expect, test } from 'vitest';
import type { EmbeddedType, Model } from '../../generator/src/3-link/model-graph.ts';
import { type ArrayStyle, listPaths } from '../../generator/src/5-emit/paths/list-paths.ts';
import type { Segment } from '../../generator/src/5-emit/paths/path.ts';
import { pathKey } from '../../generator/src/5-emit/paths/path-key.ts';
import { widenOverlaps } from '../../generator/src/5-emit/paths/widen-overlaps.ts';
import { graphOf } from '../support/graph-of.ts';

const graph = graphOf(`
embedded:
  Node:
    fields: { name: string, next: Node?, all: 'Node[]?' }
  Wide0: { fields: { a: Wide1, b: Wide1, c: Wide1, d: Wide1 } }
  Wide1: { fields: { a: Wide2, b: Wide2, c: Wide2, d: Wide2 } }
  Wide2: { fields: { a: Wide3, b: Wide3, c: Wide3, d: Wide3 } }
  Wide3: { fields: { a: Wide4, b: Wide4, c: Wide4, d: Wide4 } }
  Wide4: { fields: { a: Wide5, b: Wide5, c: Wide5, d: Wide5 } }
  Wide5: { fields: { a: int, b: int, c: int, d: int } }
  Line: { fields: { text: string, parts: 'Part[]' } }
  Part: { fields: { label: string } }
  Cell: { fields: { rows: 'Cell[][]', named: 'Record<string, Cell[][]>', listed: 'Cell[]' } }
models:
  Order: { fields: { lines: 'Line[]', matrix: 'int[][]', grid: 'Part[][]', extra: json, maps: 'Record<string, Part>' } }
  Tree: { fields: { root: Node } }
  Wide: { fields: { root: Wide0 } }
  Sheet: { fields: { first: Cell, all: 'Cell[]', named: 'Record<string, Cell>', grids: 'Record<string, Cell[][]>' } }
`);

/** The printed paths, with `#` for a position and `{}` for a key. */
function keys(name: string, style: ArrayStyle): string[] {
  const owner: Model | EmbeddedType | undefined = [...graph.models, ...graph.embedded].find(
    (each) => each.name === name,
  );
  if (owner === undefined) throw new Error(name);
  const holes = { position: 'number', key: 'string' };
  return listPaths(owner, style)
    .map((path) => pathKey(path, holes).replace(/^\[path: `|^'|'$|`\]$/g, ''))
    .map((key) => key.replace(/\$\{number\}/g, '#').replace(/\$\{string\}/g, '{}'));
}

describe('paths of filters', () => {
  test('go through arrays with and without a position', () => {
    expect(keys('Order', 'asked').filter((key) => key.startsWith('lines'))).toEqual([
      'lines',
      'lines.text',
      'lines.parts',
      'lines.parts.label',
      'lines.parts.#',
      'lines.parts.#.label',
      'lines.#',
      'lines.#.text',
      'lines.#.parts',
      'lines.#.parts.label',
      'lines.#.parts.#',
      'lines.#.parts.#.label',
    ]);
  });

  test('need a position to enter an array in an array', () => {
    expect(keys('Order', 'asked').filter((key) => /^(matrix|grid)/.test(key))).toEqual([
      'matrix',
      'matrix.#',
      'matrix.#.#',
      'grid',
      'grid.#',
      'grid.#.label',
      'grid.#.#',
      'grid.#.#.label',
    ]);
  });

  test('go on below a json value and below keys of maps', () => {
    expect(keys('Order', 'asked').filter((key) => /^(extra|maps)/.test(key))).toEqual([
      'extra',
      'extra.{}',
      'maps',
      'maps.{}',
      'maps.{}.label',
    ]);
  });

  test('follow recursion three types deep', () => {
    const names = keys('Tree', 'asked').filter((key) => /^[a-z.]+$/.test(key) && key.endsWith('name'));
    expect(Math.max(...names.map((key) => key.split('.').length))).toBe(4);
    expect(names).toContain('root.next.all.name');
  });

  test('stay within bounds where types branch at every level', () => {
    const paths = keys('Wide', 'asked');
    expect(paths).toContain('root.a.b.c.d');
    expect(paths.length).toBeGreaterThan(1000);
    expect(paths.length).toBeLessThanOrEqual(2000);
  });
});

test('the compiler makes few signatures of the paths of a type that is in itself by arrays of arrays and maps', () => {
  for (const style of ['asked', 'read', 'addressed'] as const) {
    const paths = keys('Sheet', style);
    const ways = (key: string) => (style === 'addressed' ? 2 ** (key.split('#').length - 1) : 1);
    const signatures = paths.filter((key) => /[#{]/.test(key)).reduce((sum, key) => sum + ways(key), 0);
    expect(signatures, style).toBeGreaterThan(50);
    expect(signatures, style).toBeLessThanOrEqual(700);
    expect(paths).toContain('named.{}.rows');
  }
});

test('paths of orders have a position in one array at most', () => {
  const lines = keys('Order', 'read').filter((key) => key.startsWith('lines'));
  expect(lines).toContain('lines.#.parts.label');
  expect(lines.filter((key) => key.split('#').length > 2)).toEqual([]);
});

test('paths of updates name an element of every array, the matched one only in the first', () => {
  expect(keys('Order', 'addressed').filter((key) => key.startsWith('lines'))).toEqual([
    'lines',
    'lines.$',
    'lines.$.text',
    'lines.$.parts',
    'lines.#',
    'lines.#.text',
    'lines.#.parts',
    'lines.#.parts.#',
    'lines.#.parts.#.label',
  ]);
});

describe('index signatures that match each other', () => {
  const segments = (path: string): Segment[] =>
    path.split('.').map((part) => {
      if (part === '{}') return { kind: 'key' };
      return part === '#' ? { kind: 'position' } : { kind: 'name', name: part };
    });
  const widened = (...entries: [string, string][]) => widenedWhere(true, entries);
  const widenedWhere = (areNumbers: boolean, entries: [string, string][]) =>
    widenOverlaps(
      entries.map(([path, type]) => ({ segments: segments(path), type })),
      areNumbers,
    );

  test('a key swallows what follows', () => {
    expect(widened(['m.{}', 'Whole'], ['m.{}.a', 'A'], ['m.{}.b.a', 'B'])).toEqual([
      ['Whole', 'A', 'B'],
      ['A', 'B'],
      ['B'],
    ]);
  });

  test('a position swallows up to another position', () => {
    expect(widened(['l.#', 'Item'], ['l.#.a', 'A'], ['l.#.p.#', 'P'], ['l.#.p.#.a', 'PA'])).toEqual([
      ['Item', 'P'],
      ['A', 'PA'],
      ['P'],
      ['PA'],
    ]);
  });

  test('a key may be a number, and is not taken for a position of updates', () => {
    expect(widened(['m.{}', 'Value'], ['m.#', 'Map'])).toEqual([
      ['Value', 'Map'],
      ['Map', 'Value'],
    ]);
    expect(
      widenedWhere(false, [
        ['m.#', 'Maps'],
        ['m.#.#', 'Map'],
        ['m.#.#.{}', 'Value'],
      ]),
    ).toEqual([['Maps', 'Map'], ['Map'], ['Value']]);
  });

  test('a key may have the name of a field', () => {
    expect(widened(['m.{}.x.{}', 'X'], ['m.{}.y', 'Y'])).toEqual([['X'], ['Y', 'X']]);
  });
});
