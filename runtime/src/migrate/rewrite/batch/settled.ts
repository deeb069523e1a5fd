import { type ExactDocument, isSame } from '../exact/exact-bson.ts';
import type { RewritePlan } from '../rewrite-plan.ts';
import type { TrashRow } from './trash.ts';

/** The fields of a document that a rewrite may change. */
export function fieldsOf(plan: RewritePlan, document: ExactDocument): ExactDocument {
  return new Map([...plan.roots].flatMap((root) => (document.has(root) ? [[root, document.get(root)] as const] : [])));
}

/** Whether a document that looks old is as the trash restored it. */
export function isSettled(plan: RewritePlan, document: ExactDocument, row: TrashRow | undefined): boolean {
  const settled = row?.settled;
  return settled?.direction === plan.direction && isSame(settled.fields, fieldsOf(plan, document));
}
