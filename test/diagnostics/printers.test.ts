import { describe, expect, test } from 'vitest';
import { createDiagnostic } from '../../generator/src/diagnostics/create-diagnostic.ts';
import { printCodeFrames } from '../../generator/src/diagnostics/print-code-frame.ts';
import { printJson } from '../../generator/src/diagnostics/print-json.ts';
import { printSarif } from '../../generator/src/diagnostics/print-sarif.ts';

/** A diagnostic about the first place of `word` in the file. */
function about(text: string, word: string, file = 'm.yaml') {
  const start = text.indexOf(word);
  return createDiagnostic('parse/unexpected', { text: 'x' }, { file, start, end: start + word.length });
}

/** The two lines of a frame that hold the source and the carets. */
function frame(text: string, word: string): string[] {
  return printCodeFrames([about(text, word)], [{ path: 'm.yaml', text }])
    .split('\n')
    .slice(3, 5);
}

describe('code frames', () => {
  test('carets stand under the words', () => {
    expect(frame('a: 1\nbad: here\n', 'here')).toEqual(['  2 | bad: here', '    |      ^^^^']);
  });

  test('tabs are widened, before and under the span', () => {
    expect(frame('a:\tb\tc', 'b\tc')).toEqual(['  1 | a:  b   c', '    |     ^^^^^']);
  });

  test('wide characters take two columns, marks none', () => {
    expect(frame('名前: e\u0301 x', 'x')).toEqual(['  1 | 名前: e\u0301 x', '    |         ^']);
    expect(frame('a: 名前', '名前')).toEqual(['  1 | a: 名前', '    |    ^^^^']);
    expect(frame('a: 😀 x', 'x')).toEqual(['  1 | a: 😀 x', '    |       ^']);
  });

  test('what does not show is written as an escape', () => {
    expect(frame('a: \u202e\u001b[31m x', 'x')).toEqual([
      '  1 | a: \\u202e\\u001b[31m x',
      '    |                     ^',
    ]);
  });

  test('long lines are cut around the place', () => {
    const [line = '', carets = ''] = frame(`${'x'.repeat(500)}HERE${'y'.repeat(500)}`, 'HERE');
    expect(line.length).toBeLessThan(140);
    expect(line.startsWith('  1 | …xxx') && line.endsWith('yyy…')).toBe(true);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
  });

  test('a cut does not part a surrogate pair', () => {
    for (const pad of ['', 'x'])
      expect(frame(`${pad}${'😀'.repeat(300)}HERE${'😀'.repeat(300)}`, 'HERE')[0]).not.toMatch(/\p{Cs}/u);
  });

  test('a span of several lines is marked to the end of its first', () => {
    expect(frame('a: |\r\n  b\r\n', '|\r\n  b')).toEqual(['  1 | a: |', '    |    ^']);
  });

  test('the end of the file, past it, and an empty file', () => {
    const at = (text: string, start: number) =>
      printCodeFrames(
        [createDiagnostic('parse/merge-key', {}, { file: 'm.yaml', start, end: start })],
        [{ path: 'm.yaml', text }],
      );
    expect(at('a: 1\n', 5)).toContain('m.yaml:2:1\n');
    expect(at('a: 1', 99)).toContain('m.yaml:1:5\n');
    expect(at('', 0)).toContain('m.yaml:1:1\n');
  });

  test('a byte order mark takes no column', () => {
    expect(frame('\ufeffbad', 'bad')).toEqual(['  1 | bad', '    | ^^^']);
  });

  test('a file that is not at hand is named without a line', () => {
    expect(printCodeFrames([about('abc', 'b', 'other.yaml')], [])).toMatch(/^other\.yaml\nerror/);
  });

  test('nothing gives nothing', () => {
    expect(printCodeFrames([], [])).toBe('');
  });

  test('colour only when asked', () => {
    const print = (color: boolean) => printCodeFrames([about('abc', 'b')], [{ path: 'm.yaml', text: 'abc' }], color);
    expect(print(false)).not.toContain('\u001b');
    expect(print(true)).toContain('\u001b[31m');
  });
});

const text = 'a: 😀\nb: x\n';
const first = { file: 'models/ä b.yaml', start: 3, end: 5 };
const diagnostics = [
  createDiagnostic('parse/duplicate-key', { key: 'b' }, { file: 'models/ä b.yaml', start: 9, end: 10 }, [
    { message: 'It stands here first.', span: first },
  ]),
];
const sources = [{ path: 'models/ä b.yaml', text }];

test('JSON has offsets, lines and columns', () => {
  expect(JSON.parse(printJson(diagnostics, sources))).toEqual({
    diagnostics: [
      {
        code: 'parse/duplicate-key',
        severity: 'error',
        message: 'The key "b" stands twice in the same mapping.',
        hint: 'Remove or rename one of them.',
        span: { file: 'models/ä b.yaml', start: 9, end: 10, line: 2, column: 4, endLine: 2, endColumn: 5 },
        related: [
          { message: 'It stands here first.', span: { ...first, line: 1, column: 4, endLine: 1, endColumn: 6 } },
        ],
      },
    ],
  });
});

test('SARIF names rules with help, places with columns in UTF-16, and the other places', () => {
  const log = JSON.parse(
    printSarif([...diagnostics, createDiagnostic('validate/limit', { problem: 'x' })], sources, '1.2.3'),
  );
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.tool.driver).toMatchObject({ name: 'espalier', semanticVersion: '1.2.3' });
  expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
    'parse/duplicate-key',
    'validate/limit',
  ]);
  expect(run.tool.driver.rules[0].help.markdown).toContain('# parse/duplicate-key');
  expect(run.results[0]).toMatchObject({
    ruleId: 'parse/duplicate-key',
    ruleIndex: 0,
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'models/%C3%A4%20b.yaml' },
          region: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 5, charOffset: 9, charLength: 1 },
        },
      },
    ],
    relatedLocations: [{ id: 0, message: { text: 'It stands here first.' } }],
  });
  expect(run.results[1]).toMatchObject({ ruleIndex: 1, locations: [] });
});
