import 'temporal-polyfill/global';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  type Codec,
  instant,
  plainDate,
  plainTime,
  temporalDate,
  temporalDatetime,
  temporalTime,
} from '../../runtime/src/codecs/index.ts';
import fc from '../support/random/fast-check.ts';
import { bsonTypeOf, codesOf, encode, throughBson } from './encoding.ts';

test.each<[string, Codec, unknown, string]>([
  ['date', temporalDate({ min: '2024-01-01' }), plainDate('2024-02-29'), 'date'],
  ['date of year 1', temporalDate(), plainDate('0001-01-01'), 'date'],
  ['time', temporalTime({ max: '12:00:00' }), plainTime('09:30:00.000001'), 'long'],
  ['datetime', temporalDatetime(), instant('2024-02-29T12:00:00.5Z'), 'date'],
])('%s', (_, codec, value, bsonType) => {
  const { stored, problems } = encode(codec, value);
  expect(problems).toEqual([]);
  expect(bsonTypeOf(stored)).toBe(bsonType);
  const read = codec.decode(throughBson(stored));
  expect(String(read)).toBe(String(value));
  expect(Object.getPrototypeOf(read)).toBe(Object.getPrototypeOf(value));
  expect(codec.equal(read, value)).toBe(true);
});

test.each<[string, Codec, unknown, string]>([
  ['plain text', temporalDate(), '2024-02-29', 'type'],
  ['a time for a date', temporalDate(), plainTime('10:00'), 'type'],
  ['another calendar', temporalDate(), new Temporal.PlainDate(2024, 1, 1, 'gregory'), 'calendar'],
  ['a far year', temporalDate(), new Temporal.PlainDate(12024, 1, 1), 'invalid-date'],
  ['an early date', temporalDate({ min: '2024-01-02' }), plainDate('2024-01-01'), 'too-small'],
  ['nanoseconds', temporalTime(), plainTime('10:00:00.000000001'), 'precision'],
  ['microseconds', temporalDatetime(), instant('2024-01-01T00:00:00.000001Z'), 'precision'],
  ['a Date', temporalDatetime(), new Date(), 'type'],
  ['what only inherits', temporalDatetime(), Object.create(Temporal.Instant.prototype), 'type'],
])('%s is refused', (_, codec, value, code) => {
  expect(codesOf(encode(codec, value))).toEqual([code]);
});

test('different values are different, and unexpected ones come out as they are', () => {
  expect(temporalDate().equal(plainDate('2024-01-01'), plainDate('2024-01-02'))).toBe(false);
  expect(temporalTime().equal(plainTime('10:00'), plainDate('2024-01-02'))).toBe(false);
  expect(temporalDate().decode(new Date(1))).toEqual(new Date(1));
  expect(temporalTime().decode(86_400_000_000n)).toBe(86_400_000_000n);
});

test('any time of the day comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 86_399_999_999 }), (microseconds) => {
      const codec = temporalTime();
      expect(encode(codec, codec.decode(BigInt(microseconds))).stored).toBe(BigInt(microseconds));
    }),
  );
});

describe('without Temporal', () => {
  test('the error says what to install', () => {
    const global = globalThis as { Temporal?: unknown };
    const kept = Object.getOwnPropertyDescriptor(global, 'Temporal') ?? {};
    delete global.Temporal;
    try {
      expect(() => temporalDate().decode(new Date(0))).toThrow('temporal-polyfill/global');
      expect(() => encode(temporalTime(), 'x')).toThrow('temporal-polyfill/global');
    } finally {
      Object.defineProperty(global, 'Temporal', kept);
    }
  });
});
