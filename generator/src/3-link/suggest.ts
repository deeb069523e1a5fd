import { didYouMean } from '../diagnostics/did-you-mean.ts';

/** Gives the name that a user probably meant. */
export type Suggest = (word: string, candidates: readonly string[]) => string | undefined;

/** Half a second's worth. */
const MOST_COMPARISONS = 50_000;

/**
 * Makes the suggestions of one run. Comparing each of a thousand wrong words with a thousand names would take minutes,
 * so after many comparisons with long lists the words that follow go without a suggestion.
 */
export function createSuggest(): Suggest {
  let comparisons = 0;
  return (word, candidates) => {
    if (comparisons + candidates.length > MOST_COMPARISONS) return undefined;
    comparisons += candidates.length;
    return didYouMean(word, candidates);
  };
}
