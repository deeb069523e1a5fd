// The lines that messages give to paste into the models: what YAML reads from them is what was there before.
import { isDeepStrictEqual } from 'node:util';
import { findUnread, formerWords, type Step, yamlWord } from '@espalier/runtime/migrate';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { snapshotOf } from '../../generator/src/4-plan/snapshot-of.ts';
import { unreadWarnings } from '../../generator/src/commands/migrate/unread-warnings.ts';
import { graphOf } from '../support/graph-of.ts';
import fc from '../support/random/fast-check.ts';
import { planYaml } from './plan-yaml.ts';

const texts = [
  'title',
  'a.b',
  'a-b',
  'null',
  'True',
  'yes',
  'y',
  'OFF',
  '123',
  '1e3',
  '.inf',
  '0x1f',
  '#x',
  'a #x',
  'a: b',
]
  .concat(['', ' ', '~', '-', '- a', '?', '!a', '&a', '*a', '@a', '`a`', '%a', '{a}', '[a]', 'a,b', "it's", '"a"'])
  .concat([
    'a\\b',
    'a\nb',
    '\t',
    '\u0085',
    '\u2028',
    '\u202ea',
    '\ud800',
    'Größe',
    'x'.repeat(150),
    '2026-01-01',
    '<<',
    '=',
    '😀',
  ]);

describe('a word of YAML', () => {
  const places = [(word: string) => `was: ${word}`, (word: string) => `{ a: [{ was: ${word} }] }`];
  const readBack = (text: string) =>
    (['1.1', '1.2'] as const).flatMap((version) =>
      places.map((place) => JSON.stringify(parse(place(yamlWord(text)), { version }))),
    );
  const meant = (text: string) => {
    const [block, flow] = [{ was: text }, { a: [{ was: text }] }].map((value) => JSON.stringify(value));
    return [block, flow, block, flow];
  };

  test.each(texts)('%j is read as it is', (text) => {
    expect(readBack(text)).toEqual(meant(text));
  });

  test('is any text as it is', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 8 });
    const isReadBack = (text: string) => isDeepStrictEqual(readBack(text), meant(text));
    fc.assert(fc.property(anyText, isReadBack));
  });

  test('has quotes only where it needs them', () => {
    expect(['title', 'a.b_c-d', 'nullable', 'null', '123'].map(yamlWord)).toEqual([
      'title',
      'a.b_c-d',
      'nullable',
      "'null'",
      "'123'",
    ]);
  });
});

describe('the line with the former name', () => {
  // Those that the models take.
  const keys = texts.filter((text) => /^[^.$\p{Cc}\p{Cf}\p{Cs}\p{Zl}]+$/u.test(text) && !/^\d+$/.test(text));
  const post = (field: string) => `models: { Post: { fields: { ${field} } } }`;

  test.each(keys)('has the key %j in a question and in a warning alike', (key) => {
    const before = post(`'null': { type: string, stored: ${JSON.stringify(key)} }`);
    const after = post('nil: string');
    const hint = planYaml(before, after).diagnostics[0]?.hint ?? '';
    expect(lineIn(hint)).toEqual({ was: key === 'null' ? 'null' : { name: 'null', stored: key } });
    const steps: Step[] = [
      {
        op: 'rewrite',
        collection: 'posts',
        edits: [{ edit: 'renameField', path: key, to: 'nil', onConflict: 'refuse' }],
      },
    ];
    const halves = { before: snapshotOf(graphOf(before)), after: snapshotOf(graphOf(after)), steps };
    const [form] = findUnread(halves);
    expect(hint).toContain(`\`${form?.line}\``);
  });

  test.each(['yes', '123', '#x', 'a: b'])('has the value %j of an enum', (value) => {
    const status = (values: string) => `enums: { Status: [open, ${values}] }\n${post('status: Status')}`;
    const { diagnostics } = planYaml(status(JSON.stringify(value)), status(`${JSON.stringify(`${value}x`)}`));
    expect(lineIn(diagnostics[0]?.hint ?? '')).toEqual({ was: value });
  });

  test('has the former type where the models say one, also when they name a wrong key', () => {
    const { diagnostics } = planYaml(
      post("title: { type: 'string', stored: '#1' }"),
      post('heading: { type: int, was: { name: title, type: string } }'),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['plan/was-stored']);
    expect(lineIn(diagnostics[0]?.hint ?? '')).toEqual({ was: { name: 'title', type: 'string', stored: '#1' } });
  });

  test('names no type that has another name by now', () => {
    const before = {
      name: 'a',
      stored: 'a',
      type: { kind: 'enum', name: 'Gone' },
      nullable: true,
      optional: false,
    } as const;
    const after = { ...before, name: 'b', stored: 'b' };
    const snapshot = snapshotOf(graphOf(post('a: string')));
    expect(parse(formerWords(before, after, true, snapshot))).toEqual({ name: 'a', type: '(string | null)' });
  });

  test('keeps the name of a collection in quotes too', () => {
    const model = (name: string) => `models: { Post: { collection: ${name}, fields: { a: string } } }`;
    const { value } = planYaml(model("'#a: b'"), model('posts'));
    const warnings = value && unreadWarnings(snapshotOf(graphOf(model("'#a: b'"))), value);
    expect(warnings).toMatchObject([{ hint: expect.stringContaining("`collection: '#a: b'`") }]);
  });

  function lineIn(hint: string): unknown {
    return parse(/`(was: .*?)`(?: at |\.)/s.exec(hint)?.[1] ?? '');
  }
});
