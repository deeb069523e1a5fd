import type { EncodeContext } from './codec.ts';

/** Every code that a value can be refused with, and what it means. Codes are stable. */
export const problemCodes = {
  required: 'A field that is not optional has no value.',
  null: 'The value is null, and the field is not nullable.',
  type: 'The value is not of the declared type.',
  immutable: 'A field that cannot change once it is set was changed.',
  'unknown-field': 'There is a key that the model does not declare.',
  key: 'A key of a map or document cannot be stored or reached.',
  'too-short': 'The text has too few characters.',
  'too-long': 'The text has too many characters, or the binary too many bytes.',
  'too-small': 'The number, date or time is below the least value.',
  'too-large': 'The number, date or time is above the greatest value.',
  pattern: 'The text does not match the declared pattern.',
  format: 'The text is not of the declared format.',
  enum: 'The text is not one of the values of the enum.',
  surrogate: 'The text has half of a surrogate pair, which UTF-8 cannot hold.',
  nan: 'The number is NaN.',
  'invalid-date': 'The date is not a moment, or is outside what can be stored.',
  precision: 'The value has more digits than are kept.',
  scale: 'The decimal has too many digits after the point.',
  calendar: 'The value of Temporal is not of the ISO calendar.',
  flags: 'The regular expression has flags or characters that MongoDB has not.',
  geometry: 'The value is not the GeoJSON geometry that is declared.',
  'too-few-items': 'The array has too few items.',
  'too-many-items': 'The array has too many items.',
  'duplicate-item': 'The array has an item twice.',
  cycle: 'The value contains itself.',
  depth: 'The value is nested deeper than BSON allows.',
} as const satisfies Readonly<Record<string, string>>;

/** A code of `problemCodes`. */
export type ProblemCode = keyof typeof problemCodes;

/** More than a person reads; it keeps a hostile value from filling the memory with its problems. */
const mostProblems = 1000;

/** Adds a problem to `context`. Gives `undefined`, so that codecs return it. `message` must not hold the value. */
export function report(context: EncodeContext, path: string, code: ProblemCode, message: string): undefined {
  if (context.problems.length < mostProblems) context.problems.push({ path, code, message });
}

/** Whether anything may still be added to `context`. */
export function isFull(context: EncodeContext): boolean {
  return context.problems.length >= mostProblems;
}

/**
 * Puts `path` and `key` before the paths of all problems from number `from` on. Containers encode their parts with an
 * empty path and call this when something was found, so that good values cost no path.
 */
export function locateProblems(context: EncodeContext, from: number, path: string, key?: string | number): void {
  const place = joinPath(path, key === undefined ? '' : String(key));
  for (const [index, problem] of context.problems.entries()) {
    if (index >= from) context.problems[index] = { ...problem, path: joinPath(place, problem.path) };
  }
}

/** Two parts of a path with a dot between, where both are there. */
export function joinPath(start: string, end: string): string {
  if (start === '') return end;
  return end === '' ? start : `${start}.${end}`;
}
