import fc from 'fast-check';

/** Where properties begin unless told otherwise: the same cases in every run, so that a red run speaks of the change. */
const USUAL_SEED = 20261123;

const { ESPALIER_SEED: seed = USUAL_SEED, ESPALIER_PATH: path, ESPALIER_SHRINK: shrink } = process.env;

// `ESPALIER_SEED=random` looks at other cases than the usual ones; what it finds is seen again by `ESPALIER_SEED` and
// `ESPALIER_PATH` as fast-check printed them. With `ESPALIER_SHRINK=1` it looks for the smallest case: minutes, with a server.
// What draws inside of a property says `path: ''`, since the path is that of the property outside.
fc.configureGlobal({
  endOnFailure: shrink !== '1',
  ...(seed === 'random' ? {} : { seed: Number(seed) }),
  ...(path === undefined ? {} : { path }),
});

export default fc;
