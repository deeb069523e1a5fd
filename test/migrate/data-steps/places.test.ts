import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { causeText } from '../../../generator/src/commands/migrate/print/cause-text.ts';
import { placeInMigration } from '../../../runtime/src/migrate/engine/run/place-in-migration.ts';

const file = join(process.cwd(), 'generated/migrations/0002_words/migration.ts');
const place = '0002_words/migration.ts:8:31';

/** What an expression over a document throws. */
function thrownBy(code: string): unknown {
  try {
    return runInThisContext(`(document) => ${code}`)({ title: 'secret' });
  } catch (error) {
    return error;
  }
}

describe('the place in a migration', () => {
  it.each([
    [`each (${file}:8:31)`, place],
    [`each (${pathToFileURL(file)}?0123abcd:8:31)`, place],
    [`async Object.check (${pathToFileURL(file)}:8:31)`, place],
    [`async ${pathToFileURL(file)}:8:31`, place],
    [`${file}:8:31`, place],
    ['each (/elsewhere (old)/0002_words/migration.js:8:31)', '0002_words/migration.js:8:31'],
    ['each (C:\\project\\0002_words\\migration.ts:8:31)', place],
    [`each (${file.replace('0002_words', '0003_other')}:8:31)`, undefined],
    ['node:internal/process/task_queues:95:5', undefined],
  ])('is found in %s', (frame, expected) => {
    const error = new TypeError('no');
    error.stack = `TypeError: no\n    at helper (/project/helper.ts:1:2)\n    at ${frame}\n    at run (${file}:99:1)`;
    const isElsewhere = expected === undefined;
    expect(placeInMigration(error, '0002_words')).toEqual(isElsewhere ? place.replace('8:31', '99:1') : expected);
  });

  it('is not told of what has no stack', () => {
    expect(placeInMigration('secret', '0002_words')).toBeUndefined();
    expect(placeInMigration(new Error('secret'), '0002_words')).toBeUndefined();
  });
});

describe('what JavaScript says of code', () => {
  it.each([
    ['document.none.title', "TypeError: Cannot read properties of undefined (reading 'title')"],
    ['{ document.none.title = 1 }', "TypeError: Cannot set properties of undefined (setting 'title')"],
    ['document.title.map(String)', 'TypeError: document.title.map is not a function'],
    ['[...document.none]', 'TypeError: document.none is not iterable'],
    [
      '{ const { title } = document.none }',
      "TypeError: Cannot destructure property 'title' of 'document.none' as it is undefined.",
    ],
    ['documents.title', 'ReferenceError: documents is not defined'],
    ['new Date(NaN).toISOString()', 'RangeError: Invalid time value'],
  ])('is told of %s', (code, text) => {
    expect(causeText(thrownBy(code))).toBe(text);
  });

  it.each([
    'BigInt(document.title)',
    'JSON.parse(document.title)',
    "'length' in document.title",
    "Object.assign(document.title, { 0: 'x' })",
    'new Intl.DateTimeFormat(document.title + "-!")',
    'new Map([document.title])',
    "new Map([['a', 1], 5])",
    "document.none['a ' + document.title]",
    '{ throw new Error(document.title) }',
    "{ throw new TypeError(document.title + '@example.org') }",
    'document.title',
  ])('is not told of %s, since it may quote a document', (code) => {
    expect(causeText(thrownBy(code))).toBeUndefined();
  });
});
