import type { TextProfile } from './profile.ts';

const MOST_ENUM_VALUES = 12;
const LEAST_TIMES_EACH = 3;
const LEAST_TIMES_ON_AVERAGE = 5;

/** Keys under which texts are about people or written by them, however often they repeat. */
const PERSONAL =
  /name|mail|phone|tel$|street|city|town|address|zip|postal|title|subject|text|note|comment|description|user|author|owner|customer|person|contact|birth|gender|religion|password|secret|token|hash|salt|iban|ssn|ip$/i;
/** A word or a few, no name of a person, and no number that means one. */
const LABEL = /^[\p{Ll}\p{N}_-]+(?: [\p{Ll}\p{N}_-]+){0,3}$|^[\p{Lu}\p{N}_-]+$|^\p{Lu}[\p{Ll}\p{N}_-]*$/u;

/** The values of an enum, when the texts under a key look like one: few, short, often repeated and not about people. */
export function guessEnum(key: string, texts: TextProfile | undefined): readonly string[] | undefined {
  const values = texts?.values;
  if (values === undefined || values.size < 2 || values.size > MOST_ENUM_VALUES || PERSONAL.test(key)) return undefined;
  const times = [...values.values()];
  const total = times.reduce((sum, count) => sum + count, 0);
  if (Math.min(...times) < LEAST_TIMES_EACH || total < values.size * LEAST_TIMES_ON_AVERAGE) return undefined;
  const labels = [...values.keys()];
  const isHarmless = labels.every((label) => LABEL.test(label) && !/\d{4}/.test(label));
  return isHarmless ? labels.sort() : undefined;
}
