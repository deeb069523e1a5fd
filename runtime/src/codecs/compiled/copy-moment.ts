/** A copy of a `Date`, `undefined` when the value is none or is an invalid one. For compiled encoders. */
export function copyMoment(value: unknown): Date | undefined {
  if (!(value instanceof Date)) return undefined;
  const moment = value.getTime();
  return Number.isNaN(moment) ? undefined : new Date(moment);
}
