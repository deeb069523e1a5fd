/** How many documents of each collection a rehearsal copies: a share from 0 to 1, or a number. */
export type SampleSize = { readonly share: number } | { readonly documents: number };

/** A share of a small collection would be nothing: so many are copied at least. */
const fewestSampled = 100;

/** How many of `total` documents are copied. */
export function sampledOf(total: number, size: SampleSize): number {
  const wanted = 'documents' in size ? size.documents : Math.max(Math.ceil(total * size.share), fewestSampled);
  return Math.min(wanted, total);
}
