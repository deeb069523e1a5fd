import { type ExactDocument, isSame } from '../exact/exact-bson.ts';
import { mergeBack } from '../exact/merge-back.ts';
import type { RewritePlan } from '../rewrite-plan.ts';
import type { Kept } from './trash.ts';

/** A document with what it got back, and what stays in the trash. */
export interface Restored {
  readonly document: ExactDocument;
  readonly left: readonly Kept[];
  /** Whether there was something to put back, and all of it found its place. */
  readonly isWhole: boolean;
  readonly isTouched: boolean;
}

/**
 * Puts back what a run in the other direction kept of a document, the newest first.
 * @param written top-level fields of which somebody wrote the new shape since, which stays
 */
export function restore(
  plan: RewritePlan,
  document: ExactDocument,
  kept: readonly Kept[],
  written: ReadonlySet<string> = new Set(),
): Restored {
  const mine = kept.filter(({ direction, isLeft }) => direction !== plan.direction && !isLeft);
  let current = document;
  const left = kept.filter((one) => !mine.includes(one));
  for (const one of mine.toReversed()) {
    const merged = mergeRoots(one, current, written);
    current = merged.document;
    if (!merged.isWhole) left.push({ ...one, isLeft: true });
  }
  const isTouched = mine.length > 0;
  const isWhole = isTouched && left.length + mine.length === kept.length;
  return { document: isTouched ? current : document, left, isWhole, isTouched };
}

function mergeRoots(
  kept: Kept,
  document: ExactDocument,
  written: ReadonlySet<string>,
): { document: ExactDocument; isWhole: boolean } {
  const fields = new Map(document);
  let isWhole = true;
  for (const root of new Set([...kept.before.keys(), ...kept.back.keys()])) {
    if (written.has(root)) {
      isWhole &&= isSame(kept.before.get(root), document.get(root));
      continue;
    }
    const merged = mergeBack(kept.before.get(root), kept.back.get(root), document.get(root));
    isWhole &&= merged.isWhole;
    if (merged.value === undefined) fields.delete(root);
    else fields.set(root, merged.value);
  }
  return { document: inOrder(fields, kept.order), isWhole };
}

/** The fields in the order that they had, others after them. */
function inOrder(fields: ExactDocument, order: readonly string[]): ExactDocument {
  const known = order.filter((key) => fields.has(key));
  return new Map([...new Set([...known, ...fields.keys()])].map((key) => [key, fields.get(key)]));
}
