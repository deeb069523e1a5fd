import { type ExactDocument, isSame } from '../exact/exact-bson.ts';
import type { RewritePlan } from '../rewrite-plan.ts';
import type { Kept } from './trash.ts';

/**
 * What undoing would not bring back of a document, if anything.
 * @param before its fields before, in no part as the rewrite makes them: else they would be so again
 * @param back what undoing makes of them without the trash
 * @param order all of its top-level keys, where `before` has not all of them
 */
export function keptOf(
  { direction, roots }: RewritePlan,
  before: ExactDocument,
  back: ExactDocument,
  order: readonly string[] = [...before.keys()],
): Kept[] {
  const lost = [...roots].filter((root) => !isSame(before.get(root), back.get(root)));
  if (lost.length === 0) return [];
  const pick = (fields: ExactDocument) =>
    new Map(lost.flatMap((root) => (fields.has(root) ? [[root, fields.get(root)] as const] : [])));
  return [{ direction, before: pick(before), back: pick(back), order, isLeft: false }];
}
