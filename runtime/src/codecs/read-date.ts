/** The milliseconds of a `Date`, `NaN` included; `undefined` for anything else, also for what only pretends. */
export function readDate(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!(value instanceof Date) && Object.prototype.toString.call(value) !== '[object Date]') return undefined;
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return undefined;
  }
}
