import { BSON, Double, ObjectId } from 'mongodb';
import { describe, expect, test } from 'vitest';
import {
  array,
  type Codec,
  decodeDocument,
  double,
  embedded,
  encodeDocument,
  int,
  json,
  map,
  nullable,
  objectId,
  ordinaryBsonOptions,
  shape,
  string,
} from '../../runtime/src/codecs/index.ts';
import { codesOf, encode, encodeOperand, throughBson } from './encoding.ts';

const nodeShape = shape('Node', () => ({
  name: { codec: string({ maxLength: 3 }), stored: 'n' },
  next: { codec: nullable(node), optional: true },
  more: { codec: array(node), optional: true },
}));
const node: Codec = embedded(() => nodeShape);

function rename(value: unknown, from: string, to: string): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(`"${from}":`, `"${to}":`));
}

describe('arrays', () => {
  test('report each bad item with its place, then nothing of the whole', () => {
    const { problems } = encode(array(int(), { maxItems: 1 }), [1, 'a', 2, null]);
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ['f.1', 'type'],
      ['f.3', 'null'],
    ]);
  });

  test.each([
    ['too few', [], 'too-few-items'],
    ['too many', [1, 2, 3, 4], 'too-many-items'],
    ['no array', { length: 2, 0: 1, 1: 2 }, 'type'],
    ['a hole', new Array(2), 'type'],
  ])('%s', (_, value, code) => {
    expect(codesOf(encode(array(int(), { minItems: 1, maxItems: 3 }), value))).toContain(code);
  });

  test('with unique items compare these as BSON', () => {
    const unique = array(json(), { uniqueItems: true });
    const id = new ObjectId();
    const repeated = encode(unique, [id, 1, new ObjectId(id.id), 1, { a: 1 }, { a: 1 }, '1', 1n]);
    expect(repeated.problems.map(({ path, code }) => [path, code])).toEqual([
      ['f.2', 'duplicate-item'],
      ['f.3', 'duplicate-item'],
      ['f.5', 'duplicate-item'],
    ]);
    expect(codesOf(encode(array(double(), { uniqueItems: true }), [1, 1]))).toEqual(['duplicate-item']);
  });

  test('longer than a document can be are refused without a look at the items', () => {
    expect(codesOf(encode(array(int()), new Array(4_000_000_000)))).toEqual(['too-many-items']);
    expect(codesOf(encode(json(), new Array(4_000_000_000)))).toEqual(['too-many-items']);
  });

  test('say what they hold', () => {
    expect(array(nullable(int())).name).toBe('(int | null)[]');
    expect(array(array(node)).name).toBe('Node[][]');
    expect(map(node).name).toBe('Record<string, Node>');
  });
});

describe('maps', () => {
  test.each(['', '$a', 'a.b', 'a\0', '\ud800', '_bsontype'])('refuse the key %j', (key) => {
    expect(codesOf(encode(map(int()), { [key]: 1 }))).toEqual(['key']);
    expect(codesOf(encode(map(int()), { [key]: 1 }, 'keep'))).toEqual(['key']);
  });

  test('keep __proto__, constructor and numbers as keys', () => {
    const value: unknown = JSON.parse('{"__proto__": 1, "constructor": 2, "0": 3}');
    const { stored, problems } = encode(map(int()), value);
    expect(problems).toEqual([]);
    const read = map(int()).decode(throughBson(stored)) as object;
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(Object.entries(read)).toEqual([
      ['0', 3],
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });

  test.each([[[]], [new Map()], [new Date()], ['a'], [new ObjectId()]])('refuse %o', (value) => {
    expect(codesOf(encode(map(int()), value))).toEqual(['type']);
  });
});

describe('embedded types', () => {
  test('may contain themselves, and store under stored names', () => {
    const value = { name: 'a', next: { name: 'b', next: null }, more: [{ name: 'c' }] };
    const { stored, problems } = encode(node, value);
    expect(problems).toEqual([]);
    expect(stored).toEqual(rename(value, 'name', 'n'));
    expect(node.decode(throughBson(stored))).toEqual(value);
  });

  test('report problems of all depths with field names', () => {
    const value = { name: 'long', next: { more: [{ name: 1 }, 5] }, other: 1 };
    expect(encode(node, value).problems.map(({ path, code }) => [path, code])).toEqual([
      ['f.name', 'too-long'],
      ['f.next.name', 'required'],
      ['f.next.more.0.name', 'type'],
      ['f.next.more.1', 'type'],
      ['f.other', 'unknown-field'],
    ]);
  });

  test('take no inherited values', () => {
    expect(codesOf(encode(node, Object.create({ name: 'a' })))).toContain('type');
    expect(codesOf(encode(node, JSON.parse('{"__proto__": {"name": "a"}}')))).toEqual(['required', 'unknown-field']);
  });

  test('keep unknown keys where they are kept, and never let them pass for a field', () => {
    const unknown = { name: 'a', old: { $x: [1] } };
    expect(encode(node, unknown, 'keep').stored).toEqual({ n: 'a', old: { $x: [1] } });
    expect(codesOf(encode(node, { name: 'a', n: 'b' }, 'keep'))).toEqual(['unknown-field']);
    expect(codesOf(encode(node, { name: 'a', _bsontype: 'Code' }, 'keep'))).toEqual(['key']);
  });

  test('as operands are whole and have no unknown keys', () => {
    expect(encodeOperand(node, { name: 'far too long' }).stored).toEqual({ n: 'far too long' });
    expect(codesOf(encodeOperand(node, { $ne: 1 }))).toEqual(['required', 'unknown-field']);
  });
});

describe('hostile values', () => {
  test('are read once', () => {
    let reads = 0;
    const changing = {
      get name() {
        reads++;
        return reads === 1 ? 'a' : 5;
      },
    };
    expect(encode(node, changing).stored).toEqual({ n: 'a' });
    const many = new Proxy(['a'], {
      get: (target, key) => (key === '0' && reads++ > 1 ? 5 : Reflect.get(target, key)),
    });
    expect(encode(array(string()), many).stored).toEqual(['a']);
  });

  test('that contain themselves are refused, however they branch', () => {
    const round: Record<string, unknown> = { name: 'a' };
    round.next = round;
    round.more = [round, round, { name: 'b', more: [round] }];
    expect(new Set(codesOf(encode(node, round)))).toEqual(new Set(['cycle']));
    const items: unknown[] = [];
    items.push(items, { items });
    expect(new Set(codesOf(encode(json(), items)))).toEqual(new Set(['cycle']));
  });

  test('nested deeper than the server takes are refused', () => {
    const nest = (levels: number) => {
      let value: unknown = 1;
      for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { value };
      return value;
    };
    expect(codesOf(encode(json(), nest(180)))).toEqual([]);
    expect(codesOf(encode(json(), nest(181)))).toEqual(['depth']);
    expect(codesOf(encode(json(), nest(100_000)))).toEqual(['depth']);
  });

  test('have no more problems than can be read', () => {
    expect(encode(array(int()), new Array(100_000).fill('a')).problems).toHaveLength(1000);
  });

  const hostile: readonly unknown[] = [
    () => 1,
    Symbol('a'),
    { _bsontype: 'ObjectId' },
    { _bsontype: 'Decimal128', bytes: new Uint8Array(16) },
    { toBSON: () => 1 },
    Object.create(ObjectId.prototype),
    Object.create(Date.prototype),
    Object.create(null),
    new Proxy({}, {}),
    new Proxy([], {}),
    new (class Thing {})(),
    new Set([1]),
    Promise.resolve(1),
    { $gt: '' },
    [{ $ne: null }],
    JSON.parse('{"__proto__": {"a": 1}}'),
    Number.NaN,
    10n ** 30n,
    'a\udfff',
  ];
  const others = ['int', 'string', 'id', 'array', 'map', 'node', 'double'] as const;
  const codecs = [int(), string(), objectId(), array(int()), map(int()), node, double()];

  test.each(others.map((name, index) => [name, codecs[index] as Codec] as const))(
    'never get through %s',
    (_, codec) => {
      for (const value of hostile) {
        const { stored, problems } = encode(codec, value);
        if (problems.length === 0) expect(() => BSON.serialize({ stored })).not.toThrow();
        for (const { message } of problems) expect(message).not.toMatch(/_bsontype: |Thing|1000000|\udfff/);
      }
      expect(hostile.filter((value) => codesOf(encode(codec, value)).length === 0).length).toBeLessThan(5);
    },
  );
});

describe('documents', () => {
  const post = shape('Post', () => ({
    _id: { codec: objectId() },
    views: { codec: int(), stored: 'v' },
    score: { codec: double() },
    note: { codec: string(), optional: true },
  }));
  class Post {
    save(): void {}
    get full(): string {
      throw new Error('read');
    }
  }
  const _id = new ObjectId();

  test('are stored and read in declared order, unknown keys after, missing ones absent', () => {
    const stored = { extra: 1, score: 2, v: 3, _id };
    const row = {};
    decodeDocument(post, stored, row);
    expect(Object.entries(row)).toEqual([
      ['_id', _id],
      ['views', 3],
      ['score', 2],
      ['extra', 1],
    ]);
    const context = { problems: [], unknownKeys: 'keep' } as const;
    const written = encodeDocument(post, row, { ...context, problems: [] });
    expect(Object.entries(written)).toEqual([
      ['_id', _id],
      ['v', 3],
      ['score', new Double(2)],
      ['extra', 1],
    ]);
  });

  test('hide keys that are names of something else, and do not lose them', () => {
    const hidden: object = JSON.parse('{"__proto__": 7}');
    const bson = BSON.serialize({ _id, v: 1, score: 0.5, views: 'old', save: 'x', full: 1, toString: 2, ...hidden });
    const row = new Post();
    decodeDocument(post, BSON.deserialize(bson, ordinaryBsonOptions), row);
    expect(Object.keys(row)).toEqual(['_id', 'views', 'score', 'toString', '__proto__']);
    expect(Object.getPrototypeOf(row)).toBe(Post.prototype);
    expect(row.save).toBe(Post.prototype.save);
    const written = encodeDocument(post, row, { problems: [], unknownKeys: 'keep' });
    expect(Object.keys(written).sort()).toEqual(
      ['_id', '__proto__', 'full', 'save', 'score', 'toString', 'v', 'views'].sort(),
    );
  });

  test('know whether encoding may change a value', () => {
    const trimmed = shape('T', () => ({
      inner: { codec: array(plain) },
      text: { codec: nullable(string({ trim: true })) },
    }));
    const plainShape = shape('P', () => ({ back: { codec: embedded(() => trimmed), optional: true } }));
    const plain: Codec = embedded(() => plainShape);
    expect([plain.normalizes, array(plain).normalizes, node.normalizes]).toEqual([true, true, false]);
  });
});
