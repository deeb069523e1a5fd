const time = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,6}))?)?$/;
const microsecondsOfDay = 86_400_000_000;

/** The microseconds since midnight of a time such as `09:30:00.25`; seconds may be left out. */
export function readTime(text: string): number | undefined {
  const match = time.exec(text);
  if (match === null) return undefined;
  const [, hours, minutes, seconds = '0', fraction = ''] = match;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1e6 + Number(fraction.padEnd(6, '0'));
}

/** The time at these microseconds since midnight, with seconds and as few digits after them as it has. */
export function writeTime(microseconds: number): string | undefined {
  if (!Number.isInteger(microseconds) || microseconds < 0 || microseconds >= microsecondsOfDay) return undefined;
  const text = new Date(Math.floor(microseconds / 1000)).toISOString().slice(11, 23);
  const digits = text + String(microseconds % 1000).padStart(3, '0');
  return digits.replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') || digits.length - zeros.length > 8 ? '' : zeros));
}
