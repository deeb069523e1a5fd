// Schemas that would explode: what is printed stays bounded, and so does the time that it takes.
import { expect, test } from 'vitest';
import { defaultConfig } from '../../generator/src/2-validate/config.ts';
import { compile } from '../../generator/src/compile.ts';

/** A time that only growth of the wrong order reaches, also on a slow and busy machine. */
const patience = 20_000;
const mebibyte = 2 ** 20;

const cases: Readonly<Record<string, { text: string; largest: number }>> = {
  'thirty types, each twice in an array of the one before': { text: nested(30, 2, '[]'), largest: 6 * mebibyte },
  'eight types, each four times in an array of the one before': { text: nested(8, 4, '[]'), largest: 3 * mebibyte },
  'sixty types, each twice in the one before': { text: nested(60, 2, ''), largest: 8 * mebibyte },
  'ten types, all in each other': { text: inEachOther(10), largest: 3 * mebibyte },
  'mixins that come together again at each of forty steps': { text: diamonds(40), largest: mebibyte },
  'five thousand arrays in one model': { text: manyArrays(5000), largest: 10 * mebibyte },
};

for (const [name, { text, largest }] of Object.entries(cases)) {
  test(name, { timeout: 2 * patience }, () => {
    const start = performance.now();
    const { value, diagnostics } = compile([{ path: 'schema/models/bomb.yaml', text }], defaultConfig);
    expect(diagnostics).toEqual([]);
    const size = value?.files.reduce((sum, file) => sum + file.text.length, 0);
    expect(size).toBeLessThan(largest);
    expect(performance.now() - start).toBeLessThan(patience);
  });
}

function nested(depth: number, width: number, suffix: string): string {
  const types = Array.from({ length: depth }, (_, level) => {
    const inner = Array.from({ length: level + 1 < depth ? width : 0 }, (_, index) => {
      return `      part${index}: Level${level + 1}${suffix}\n`;
    });
    return `  Level${level}:\n    fields:\n      text: string\n${inner.join('')}`;
  });
  return `embedded:\n${types.join('')}models:\n  Bomb:\n    fields:\n      root: Level0${suffix}\n`;
}

function inEachOther(count: number): string {
  const fields = Array.from({ length: count }, (_, index) => {
    return `      list${index}: Type${index}[]\n      maybe${index}: Type${index}?\n`;
  }).join('');
  const types = Array.from({ length: count }, (_, index) => `  Type${index}:\n    fields:\n${fields}`);
  return `embedded:\n${types.join('')}models:\n  Bomb:\n    fields:\n      root: Type0[]\n`;
}

function diamonds(count: number): string {
  const mixins = Array.from({ length: count }, (_, step) => {
    const below = step + 1 < count ? `mixins: [Left${step + 1}, Right${step + 1}], ` : '';
    return ['Left', 'Right']
      .map((side) => `  ${side}${step}: { ${below}fields: { of${side}${step}: int } }\n`)
      .join('');
  });
  return `mixins:\n${mixins.join('')}models:\n  Bomb: { mixins: [Left0], fields: { text: string } }\n`;
}

function manyArrays(count: number): string {
  const fields = Array.from({ length: count }, (_, index) => `      list${index}: string[]\n`);
  return `models:\n  Bomb:\n    fields:\n${fields.join('')}`;
}
