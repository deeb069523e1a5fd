import type { Document } from 'mongodb';
import fc from '../../support/random/fast-check.ts';
import type { Choose } from './former-form.ts';

export const text = fc.constantFrom('', 'a', 'b', 'ab', '$a');
export const number = fc.constantFrom(-3, 0, 1, 2, 10);
export const digits = fc.constantFrom('-3', '0', '1', '2', '10');
export const status = fc.constantFrom('draft', 'live', 'gone');
export const tags = fc.array(text, { maxLength: 2 });
export const comment = fc.record({ text, mood: status, stars: number, tags }, { requiredKeys: [] });
export const meta = fc.record({ label: text, note: text }, { requiredKeys: [] });
export const prices = fc.dictionary(
  fc.constantFrom('x', 'y'),
  fc.record({ amount: number, tags }, { requiredKeys: [] }),
);

/** An item in its present form, as stored: under stored names, with int where long is declared as the driver reads it. */
export const storedItem: fc.Arbitrary<Document> = fc.record(
  {
    heading: text,
    subtitle: fc.option(text, { nil: null }),
    labels: fc.array(text, { maxLength: 3 }),
    words: fc.oneof(digits, text),
    points: number.map(BigInt),
    price: number,
    r: number,
    status,
    moods: fc.array(status, { maxLength: 3 }),
    comments: fc.array(comment, { maxLength: 3 }),
    meta,
    prices,
    count: number,
    phones: fc.array(text, { maxLength: 2 }),
    marks: fc.array(status, { maxLength: 2 }),
    rows: fc.array(comment, { maxLength: 2 }),
    nick: text,
    home: meta,
    level: number,
  },
  { requiredKeys: [] },
);

/** Which places have their former form: none, all, or any. */
export const choices: fc.Arbitrary<readonly boolean[]> = fc.oneof(
  fc.constant([true]),
  fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }),
);

/** Takes the choices in turn, over and over. */
export function chooser(chosen: readonly boolean[]): Choose {
  let next = 0;
  return () => chosen[next++ % chosen.length] ?? false;
}
