import { type ExactDocument, isSame } from '../exact/exact-bson.ts';
import { parsePath } from '../path.ts';
import type { RewritePlan } from '../rewrite-plan.ts';

/**
 * The top-level fields that a rule makes and found made in a document: while both versions write, a client of the new one
 * wrote them. They may be equal to what the rule would have made.
 * @param changed the document after all rules that are the same each time
 */
export function writtenRoots(
  { rules }: RewritePlan,
  original: ExactDocument,
  changed: ExactDocument,
): ReadonlySet<string> {
  const roots = rules.flatMap(({ makes, isVolatile }) => {
    const [root, ...inside] = makes === undefined ? [] : parsePath(makes);
    // Of what is filled in anew each time, it is not seen here whether there was something to fill.
    return root?.kind !== 'key' || (isVolatile && inside.length > 0) ? [] : [root.key];
  });
  return new Set(roots.filter((root) => original.has(root) && isSame(original.get(root), changed.get(root))));
}
