const day = /^\d{4}-\d{2}-\d{2}$/;
const midnight = 'T00:00:00.000Z';

/** The milliseconds of midnight UTC of a day such as `2024-02-29`, year 1 to 9999; nothing when there is no such day. */
export function readDay(text: string): number | undefined {
  if (!day.test(text) || text.startsWith('0000')) return undefined;
  const moment = new Date(text + midnight);
  // A day that does not exist, such as February 30, rolls over to another one.
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text + midnight ? moment.getTime() : undefined;
}

/** The day that starts at these milliseconds; nothing when no day from year 1 to 9999 does. */
export function writeDay(milliseconds: number): string | undefined {
  if (!(milliseconds >= -62_135_596_800_000 && milliseconds <= 253_402_214_400_000)) return undefined;
  const text = new Date(milliseconds).toISOString();
  return text.endsWith(midnight) ? text.slice(0, 10) : undefined;
}
