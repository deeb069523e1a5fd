import { describe, expect, test } from 'vitest';
import { describeChange } from '../../generator/src/4-plan/changes/describe-change.ts';
import { snapshotOf } from '../../generator/src/4-plan/snapshot-of.ts';
import { graphOf } from '../support/graph-of.ts';
import { planYaml } from './plan-yaml.ts';

describe('a snapshot', () => {
  test('is the same in whatever order the models are declared', () => {
    const one = graphOf('models: { A: { fields: { x: int, y: int } }, B: { fields: { z: int } } }');
    const other = graphOf('models: { B: { fields: { z: int } }, A: { fields: { y: int, x: int } } }');
    expect(JSON.stringify(snapshotOf(one))).toBe(JSON.stringify(snapshotOf(other)));
  });

  test('keeps constants as the database has them', () => {
    const graph = graphOf(`
embedded:
  Size: { fields: { width: { type: long, stored: w }, height: { type: double, default: 2 } } }
models:
  Post: { fields: { size: { type: Size, default: { width: 3 } }, any: { type: json, default: { n: 9007199254740993 } } } }
`);
    const { size, any } = snapshotOf(graph).models.Post?.fields ?? {};
    expect(size?.default).toEqual({
      kind: 'constant',
      value: { height: { $numberDouble: '2' }, w: { $numberLong: '3' } },
    });
    expect(any?.default).toEqual({ kind: 'constant', value: { n: { $numberLong: '9007199254740993' } } });
  });

  test('keeps the order of an index’s keys', () => {
    const graph = graphOf('models: { A: { fields: { x: int, y: int }, indexes: [{ key: { y: 1, x: -1 } }] } }');
    expect(snapshotOf(graph).models.A?.indexes[0]?.key).toEqual([
      ['y', 1],
      ['x', -1],
    ]);
  });
});

describe('a plan', () => {
  const before = 'models: { Post: { fields: { title: string, words: int } } }';

  test('knows the place of each cause', () => {
    const { value } = planYaml(before, 'models: { Post: { fields: { title: string, words: long } } }');
    const [cause] = value?.steps[0]?.causes ?? [];
    expect(cause && describeChange(cause)).toBe('Post.words changes from int to long');
    expect(cause?.span).toMatchObject({ file: 'after.yaml' });
  });

  test('comes with its questions, so that they can be asked', () => {
    const { value, diagnostics } = planYaml(before, 'models: { Post: { fields: { heading: string, words: int } } }');
    expect(value?.questions).toMatchObject([{ kind: 'rename', subject: 'Post.title', candidates: ['heading'] }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['plan/maybe-renamed']);
  });

  test('takes a question that was answered for answered, whichever way', () => {
    const after = 'models: { Post: { fields: { heading: string, words: int } } }';
    const renamed = planYaml(before, after, '--rename Post.title=heading');
    const dropped = planYaml(before, after, '--drop Post.title\n--fill Post.heading=none');
    const edits = [renamed, dropped].map(({ value }) =>
      value?.steps.flatMap(({ step }) => (step?.op === 'rewrite' ? step.edits.map(({ edit }) => edit) : [])),
    );
    expect(edits).toEqual([['renameField'], ['removeField', 'addField']]);
  });

  test('takes null for no text where a text may not be null', () => {
    const after = 'models: { Post: { fields: { title: string, words: int, note: string } } }';
    expect(planYaml(before, after, '--fill Post.note=null').diagnostics.map(({ code }) => code)).toContain(
      'plan/bad-fill',
    );
    expect(planYaml(before, after, '--fill Post.note="null"').diagnostics).toEqual([]);
  });

  test('refuses a web of types that would need more paths than anybody reviews', () => {
    const names = Array.from({ length: 14 }, (_, number) => `T${number}`);
    const web = (leaf: string) => {
      const types = names.map((name, at) => {
        const next = names[at + 1];
        return `  ${name}: { fields: ${next === undefined ? `{ a: ${leaf} }` : `{ a: ${next}, b: ${next}, c: ${next} }`} }`;
      });
      return `embedded:\n${types.join('\n')}\nmodels: { Post: { fields: { web: T0 } } }`;
    };
    const { value, diagnostics } = planYaml(web('int'), web('long'));
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['plan/too-many-places']);
  });

  test('needs no look at places whose types did not change', () => {
    const types = Array.from({ length: 40 }, (_, at) => `  T${at}: { fields: { a: T${at + 1}, b: T${at + 1} } }`);
    const web = (extra: string) =>
      `embedded:\n${types.join('\n')}\n  T40: { fields: { a: int } }\nmodels: { Post: { fields: { web: T0${extra} } } }`;
    const { value, diagnostics } = planYaml(web(''), web(', words: int?'));
    expect(diagnostics).toEqual([]);
    expect(value?.changes).toMatchObject([{ kind: 'fieldAdded', field: 'words' }]);
  });
});
