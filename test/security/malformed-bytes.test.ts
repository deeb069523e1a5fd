// Bytes that no honest server sends, to the compiled reader: it fails, or gives what the driver gives; and ends.
import { Binary, BSON, Decimal128, ObjectId } from 'mongodb';
import { expect, test } from 'vitest';
import { ordinaryBsonOptions } from '../../runtime/src/codecs/bson-options.ts';
import { decodeDocument } from '../../runtime/src/codecs/decode-document.ts';
import { readExact } from '../../runtime/src/migrate/rewrite/exact/exact-bson.ts';
import { postModel } from '../support/blog/generated/codecs/post.ts';

const comment = { byId: new ObjectId(), text: 'né', at: new Date(1), tags: ['a'], old: { b: [null] } };
const bytes = Buffer.from(
  BSON.serialize({
    _id: new ObjectId(),
    title: 'A title that is longer than short texts are, and not in ASCII: é',
    slug: 's',
    authorId: new ObjectId(),
    tagIds: ['a', 'b'],
    status: 'live',
    price: Decimal128.fromString('1.50'),
    subtitle: null,
    words: 7,
    score: 1.5,
    v: 12n,
    labels: ['x', 'y'],
    flags: [null, 'z'],
    counts: { likes: 1, __proto: 2 },
    grid: [[1], []],
    extra: { a: [{ b: new Binary(Buffer.from('x')) }, /r/i] },
    matcher: /a+/,
    comments: [comment, comment],
    createdAt: new Date(2),
    updatedAt: new Date(3),
    version: 1,
    unknown: 'u',
  }),
);

test('every byte, and every length, changed to what hurts most', { timeout: 120_000 }, () => {
  for (let at = 0; at < bytes.length; at++) {
    for (const byte of [0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x0d, 0x0f, 0x10, 0x7f, 0x80, 0xff]) {
      const changed = Buffer.from(bytes);
      changed[at] = byte;
      sameAsDriver(changed, `byte ${at} is ${byte}`);
    }
    if (at + 4 > bytes.length) continue;
    for (const length of [-(2 ** 31), -1, 0, 1, 4, 5, bytes.length, bytes.length + 1, 2 ** 24, 2 ** 31 - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeInt32LE(length, at);
      sameAsDriver(changed, `length at ${at} is ${length}`);
    }
  }
});

test('every length, to the reader of migrations, which ends', () => {
  for (let at = 0; at + 4 <= bytes.length; at++) {
    for (const length of [-(2 ** 31), -bytes.length, -20, -5, -1, bytes.length, 2 ** 31 - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeInt32LE(length, at);
      attempt(() => readExact(changed));
    }
  }
});

test('every beginning of a document', () => {
  for (let length = 0; length < bytes.length; length++) {
    sameAsDriver(bytes.subarray(0, length), `cut after ${length}`);
    const whole = Buffer.from(bytes.subarray(0, Math.max(5, length)));
    whole.writeInt32LE(whole.length, 0);
    whole[whole.length - 1] = 0;
    sameAsDriver(whole, `ended after ${length}`);
  }
});

test('nothing is read from behind the document, or from before it', () => {
  const secret = Buffer.from('SECRET'.repeat(100));
  for (let at = 4; at + 4 <= bytes.length; at++) {
    for (const length of [-100, bytes.length + 200, 2 ** 31 - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeInt32LE(length, at);
      const reply = Buffer.concat([secret, changed, secret]);
      const row = attempt(() => read(reply, secret.length));
      expect(show(row)).not.toContain('SECRET');
    }
  }
});

for (const key of ['comments', 'extra', 'grid', 'labels', 'counts', 'title', 'unknown']) {
  for (const type of [3, 4]) {
    test(`ten thousand levels of ${type === 3 ? 'documents' : 'arrays'} under ${key}`, () => {
      const start = performance.now();
      sameAsDriver(element(key, type, nested(10_000, type)), 'deep');
      sameAsDriver(element(key, type, nested(90, type)), 'not so deep');
      expect(performance.now() - start).toBeLessThan(10_000);
    });
  }
}

function nested(levels: number, type: number): Buffer {
  // Each level is a length, the type, the key "0", what is inside, and the end.
  const size = (level: number) => 5 + level * 8;
  const document = Buffer.alloc(size(levels));
  for (let level = levels, at = 0; level >= 0; level--, at += 7) {
    document.writeInt32LE(size(level), at);
    if (level > 0) document.set([type, 0x30, 0], at + 4);
  }
  return document;
}

function element(key: string, type: number, value: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from([type]), Buffer.from(`${key}\0`), value]);
  const document = Buffer.alloc(body.length + 5);
  document.writeInt32LE(document.length, 0);
  document.set(body, 4);
  return document;
}

function sameAsDriver(changed: Buffer, hint: string): void {
  const compiled = attempt(() => read(changed, 0));
  const ordinary = attempt(() => {
    const row = {};
    const length = changed.length < 5 ? 0 : changed.readInt32LE(0);
    decodeDocument(
      postModel.shape,
      BSON.deserialize(changed.subarray(0, Math.max(0, length)), ordinaryBsonOptions),
      row,
    );
    return row;
  });
  if (ordinary === undefined || compiled === undefined) expect([hint, compiled]).toEqual([hint, ordinary]);
  else if (show(compiled) !== show(ordinary)) expect([hint, show(compiled)]).toEqual([hint, show(ordinary)]);
}

/** A row's fields, or `undefined` where reading failed. */
function attempt(body: () => object): object | undefined {
  try {
    return body();
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    return undefined;
  }
}

function read(buffer: Buffer, start: number): object {
  const row = {};
  postModel.decode(row, buffer, new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength), start);
  return row;
}

function show(value: object | undefined): string {
  try {
    return value === undefined ? '' : BSON.EJSON.stringify(value, { relaxed: false });
  } catch {
    // Too deep to be shown; that reading ended is what counts.
    return 'deep';
  }
}
