import { BSON, type Document } from 'mongodb';
import { valueText } from './value-text.ts';

/** Keywords of `$jsonSchema` whose lists are sets. */
const sets: ReadonlySet<string> = new Set(['required', 'enum', 'bsonType', 'type']);

/** A validator, or a part of a `$jsonSchema`, as text that is the same for those that ask for the same in another order. */
export function validatorText(validator: Readonly<Document>): string {
  return valueText(sorted(validator));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const inner = sorted(member);
      return [key, sets.has(key) && Array.isArray(inner) ? byText(inner) : inner];
    }),
  );
}

function byText(values: readonly unknown[]): readonly unknown[] {
  const texts = values.map((value): [string, unknown] => [BSON.EJSON.stringify({ value }), value]);
  return texts.sort(([one], [other]) => (one < other ? -1 : Number(one > other))).map(([, value]) => value);
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
