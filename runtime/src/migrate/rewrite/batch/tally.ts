/** What became of documents. */
export interface Tally {
  readonly documents: number;
  readonly modified: number;
  readonly quarantined: number;
}

/** Nothing was done. */
export const noTally: Tally = { documents: 0, modified: 0, quarantined: 0 };

/** What became of the documents of both. */
export function added(one: Tally, other: Tally): Tally {
  return {
    documents: one.documents + other.documents,
    modified: one.modified + other.modified,
    quarantined: one.quarantined + other.quarantined,
  };
}
