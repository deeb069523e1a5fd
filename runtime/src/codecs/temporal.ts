/** `Temporal.PlainDate` where the project's TypeScript knows Temporal, else what Espalier uses of it. */
export type PlainDate = typeof globalThis extends { Temporal: { PlainDate: { readonly prototype: infer T } } }
  ? T
  : CalendarValue;

/** `Temporal.PlainTime` where the project's TypeScript knows Temporal, else what Espalier uses of it. */
export type PlainTime = typeof globalThis extends { Temporal: { PlainTime: { readonly prototype: infer T } } }
  ? T
  : TemporalValue;

/** `Temporal.Instant` where the project's TypeScript knows Temporal, else what Espalier uses of it. */
export type Instant = typeof globalThis extends { Temporal: { Instant: { readonly prototype: infer T } } }
  ? T
  : InstantValue;

/** Any value of Temporal. */
export interface TemporalValue {
  toString(): string;
}

/** A value of Temporal that has a calendar. */
export interface CalendarValue extends TemporalValue {
  readonly calendarId: string;
}

/** A moment in nanoseconds. */
export interface InstantValue extends TemporalValue {
  readonly epochMilliseconds: number;
  readonly epochNanoseconds: bigint;
}

interface TemporalClass<T> {
  from(text: string): T;
  readonly prototype: T;
  [Symbol.hasInstance](value: unknown): boolean;
}

/** What of Temporal the codecs use. */
export interface TemporalLibrary {
  readonly PlainDate: TemporalClass<CalendarValue>;
  readonly PlainTime: TemporalClass<TemporalValue>;
  readonly Instant: TemporalClass<InstantValue>;
}

/**
 * The global `Temporal`.
 *
 * @throws Error when there is none: Node.js has it from version 26, before that a polyfill must be loaded.
 */
export function temporal(): TemporalLibrary {
  const found = (globalThis as { readonly Temporal?: TemporalLibrary }).Temporal;
  if (found !== undefined) return found;
  throw new Error(
    'There is no global Temporal. Install "temporal-polyfill" and import "temporal-polyfill/global" before connecting, or declare the field "as: plain".',
  );
}

/** Whether a value is of one of Temporal's classes; what only inherits from one is not. */
export function isTemporal<Name extends keyof TemporalLibrary>(
  value: unknown,
  name: Name,
): value is TemporalLibrary[Name]['prototype'] {
  const known = temporal()[name];
  if (!(value instanceof known)) return false;
  try {
    return known.prototype.toString.call(value) !== '';
  } catch {
    return false;
  }
}

/** Makes a `Temporal.PlainDate` of text; generated code writes defaults with it. */
export function plainDate(text: string): PlainDate {
  return temporal().PlainDate.from(text) as PlainDate;
}

/** Makes a `Temporal.PlainTime` of text; generated code writes defaults with it. */
export function plainTime(text: string): PlainTime {
  return temporal().PlainTime.from(text) as PlainTime;
}

/** Makes a `Temporal.Instant` of text; generated code writes defaults with it. */
export function instant(text: string): Instant {
  return temporal().Instant.from(text) as Instant;
}
