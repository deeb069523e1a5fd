/**
 * Whether the longer suite runs: `npm run test:long`, which sets `ESPALIER_LONG=1`. Tests that only make sense with many
 * rounds say `test.runIf(isLong)`.
 */
export const isLong = process.env.ESPALIER_LONG === '1';

/**
 * How many rounds a test runs.
 *
 * @param usual in the usual suite
 * @param long in the longer suite
 * @returns that number, times `ESPALIER_ROUNDS` where it is set: `ESPALIER_ROUNDS=10 npm test -- test/migrate/random`
 * @throws RangeError when `ESPALIER_ROUNDS` is no number above zero
 */
export function rounds(usual: number, long: number): number {
  const factor = Number(process.env.ESPALIER_ROUNDS ?? 1);
  if (!(factor > 0 && factor < Number.POSITIVE_INFINITY)) {
    throw new RangeError('ESPALIER_ROUNDS must be a number above zero');
  }
  return Math.max(1, Math.round((isLong ? long : usual) * factor));
}
