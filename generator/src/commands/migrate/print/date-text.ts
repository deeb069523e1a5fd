/** `2026-03-01 12:30 UTC`: the same on every machine. */
export function dateText(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
