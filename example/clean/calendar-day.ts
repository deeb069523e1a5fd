const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Turns `Jun 12 1998` into `1998-06-12`; `undefined` when it is no day of the calendar. */
export function calendarDay(text: string): string | undefined {
  const match = /^([A-Z][a-z]{2}) (\d{1,2}) (\d{4})$/.exec(text);
  if (match === null) return undefined;
  const month = months.indexOf(match[1] ?? '');
  const day = new Date(Date.UTC(Number(match[3]), month, Number(match[2])));
  const isReal = month >= 0 && day.getUTCMonth() === month;
  return isReal ? day.toISOString().slice(0, 10) : undefined;
}
