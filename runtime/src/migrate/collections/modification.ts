import type { Document } from 'mongodb';
import type { IndexSpec } from '../steps/step.ts';
import { normalIndex } from '../verify/normal-index.ts';
import { indexDifferences } from '../verify/same-index.ts';
import { decodedIndex } from './index-spec.ts';

/** What MongoDB changes in place. */
export const inPlace: readonly string[] = ['hidden', 'expireAfterSeconds', 'unique'];

/** How an index becomes another one in place. */
export interface Modification {
  readonly from: IndexSpec;
  readonly to: IndexSpec;
  /** Changes by one `collMod`: of `hidden` and `expireAfterSeconds`. */
  readonly settings: Readonly<Document>;
  readonly becomesUnique: boolean;
  /** The server cannot do it in place after all: a limit of time that goes, or uniqueness. */
  readonly needsReplacement: boolean;
}

/** Plans how `from` becomes `to`. */
export function planModification(from: IndexSpec, to: IndexSpec): Modification {
  const different = indexDifferences(normalIndex(decodedIndex(from)), normalIndex(decodedIndex(to)));
  const [before, after] = [decodedIndex(from).expireAfterSeconds, decodedIndex(to).expireAfterSeconds];
  const losesUnique = from.unique === true && to.unique !== true;
  const losesExpiry = before !== undefined && after === undefined;
  const isOther = different.some((name) => !inPlace.includes(name)) || from.name !== to.name;
  return {
    from,
    to,
    settings: {
      ...(different.includes('hidden') ? { hidden: to.hidden === true } : {}),
      ...(different.includes('expireAfterSeconds') && !losesExpiry ? { expireAfterSeconds: after } : {}),
    },
    becomesUnique: to.unique === true && from.unique !== true,
    needsReplacement: losesUnique || losesExpiry || isOther,
  };
}
