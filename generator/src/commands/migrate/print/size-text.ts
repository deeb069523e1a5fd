const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** `12 B`, `3.4 MB`. */
export function sizeText(bytes: number): string {
  let power = 0;
  let value = bytes;
  while (Math.round(value) >= 1_000 && power < units.length - 1) {
    value /= 1_000;
    power += 1;
  }
  return `${power > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}
