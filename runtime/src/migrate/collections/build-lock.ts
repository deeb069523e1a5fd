/** What people are told of locks while an index is built. */
export const buildLock =
  'Reads and writes go on while it builds; both wait for milliseconds at its beginning, and at its end until transactions that are open on the collection are over.';
