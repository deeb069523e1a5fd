import type { BsonAlias } from '../../snapshot/snapshot.ts';
import { parsePath } from '../path.ts';
import type { Rule } from '../rule.ts';
import { typesWithin, type WalkedType } from './walked-type.ts';

/** The BSON type that a value is declared as which a rule fills in; undefined where that is not known. */
export function filledAs({ makes, place }: Rule, types: readonly WalkedType[]): BsonAlias | undefined {
  const segments = makes === undefined ? place : parsePath(makes);
  if (segments.some(({ kind }) => kind === 'nodes')) return undefined;
  const found = segments.reduce(
    // Any key leads to the values of a map.
    (within, segment) =>
      typesWithin(within, segment.kind === 'key' ? segment.key : segment.kind === 'values' ? '' : undefined),
    types,
  );
  // The snapshot after comes last.
  const last = found.flatMap((type) => (type.kind === 'slot' && type.type.kind === 'scalar' ? [type.type.bson] : []));
  return last.at(-1);
}
