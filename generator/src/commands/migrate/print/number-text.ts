/** `1,234,567`, whatever the language of the machine is. */
export function numberText(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
}
