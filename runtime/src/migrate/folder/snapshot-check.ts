/** Why a text is no snapshot: a phrase. */
export class SnapshotProblem extends Error {}

/** Checks of values that came from a file. Each gives what it checked, or throws `SnapshotProblem` with the place's name. */
export const check = { object, list, text, optionalText, boolean, oneOf };

function object(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  throw new SnapshotProblem(`${shown(place)} is no object`);
}

function list(value: unknown, place: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new SnapshotProblem(`${shown(place)} is no list`);
}

function text(value: unknown, place: string): string {
  if (typeof value === 'string') return value;
  throw new SnapshotProblem(`${shown(place)} is no text`);
}

function optionalText(value: unknown, place: string): void {
  if (value !== undefined) text(value, place);
}

function boolean(value: unknown, place: string): void {
  if (typeof value !== 'boolean') throw new SnapshotProblem(`${shown(place)} is neither true nor false`);
}

function oneOf<Value extends string | number>(value: unknown, values: readonly Value[], place: string): Value {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw new SnapshotProblem(`${shown(place)} is none of ${values.join(', ')}`);
  return found;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The place's name as it may be printed: what is in a damaged file may be anything. */
function shown(place: string): string {
  return place.replace(/[^\x20-\x7e]/g, '?').slice(0, 80);
}
