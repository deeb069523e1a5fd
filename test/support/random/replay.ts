/**
 * How a property that takes a server runs: as chance wills, or again as it failed, by `ESPALIER_SEED` and `ESPALIER_PATH`
 * as fast-check printed them. With `ESPALIER_SHRINK=1` it looks for the smallest case, which takes minutes.
 */
export function replay(): { readonly seed?: number; readonly path?: string; readonly endOnFailure: boolean } {
  const { ESPALIER_SEED: seed, ESPALIER_PATH: path, ESPALIER_SHRINK: shrink } = process.env;
  return {
    endOnFailure: shrink !== '1',
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(path === undefined ? {} : { path }),
  };
}
