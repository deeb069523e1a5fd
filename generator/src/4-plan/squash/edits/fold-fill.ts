import type { AddField, ComputeField, MoveField } from '@espalier/runtime/migrate';
import { isSamePath, isWithin, type Path, pathOf, targetOf } from '../../edit-paths.ts';
import { joinOrigins, originText } from '../step-origin.ts';
import { type Fold, type FoldedEdit, isIntroduced, refuseTogether } from './folding.ts';
import { pullField, traceBack } from './pull-back.ts';

/** A field is filled in where it is missing; not where no document has what should hold it, and not twice. */
export const foldAdd: Fold<AddField> = (edits, added, folding) => {
  const path = pathOf(added.edit.path);
  const holder = path.slice(0, -1);
  const holders = traceBack(edits, holder, pullField);
  const isHolderFilled = edits.some(
    ({ edit }, index) => fills(edit.edit) && isWithin(holders[index] ?? [], pathOf(edit.path)),
  );
  const [origin] = holders;
  const isHolderNew = origin === undefined || isIntroduced(folding, origin, holder);
  if (holder.length > 0 && isHolderNew && !isHolderFilled) return edits;
  const places = traceBack(edits, path, pullField);
  const last = edits.findLast(({ edit }, index) => isSamePath(pathOf(edit.path), places[index] ?? []));
  return last !== undefined && fills(last.edit.edit) ? edits : [...edits, added];
};

/** Its expression is over the document as it was before the migration, so nothing may have changed it by then. */
export const foldCompute: Fold<ComputeField> = (edits, added, folding) => {
  const own = added.origins.map(originText);
  const earlier = edits.find(({ origins }) => !origins.every((origin) => own.includes(originText(origin))));
  if (earlier === undefined) return [...edits, added];
  const message = `"${added.edit.path}" is computed from documents that an earlier step changed`;
  refuseTogether(folding, earlier, added, message);
  return edits;
};

/** A move of what was renamed or moved before goes there at once; with any other edit of the same fields it is refused. */
export const foldMove: Fold<MoveField> = (edits, added, folding) => {
  const own = added.origins.map(originText);
  const from = pathOf(added.edit.path);
  const near = edits.filter(({ edit }) => pathsOf(edit).some((path) => overlaps(path, [from, pathOf(added.edit.to)])));
  const [only] = near;
  if (only === undefined || only.origins.every((origin) => own.includes(originText(origin)))) return [...edits, added];
  const target = targetOf(only.edit);
  const isBrought = near.length === 1 && target !== undefined && isSamePath(target, from);
  if (!isBrought || isWithin(pathOf(added.edit.to), pathOf(only.edit.path))) {
    refuseTogether(folding, only, added, `"${added.edit.path}" is moved after "${only.edit.path}" was changed`);
    return edits;
  }
  const edit = { ...added.edit, path: only.edit.path };
  const joined: FoldedEdit = { edit, origins: joinOrigins(only.origins, added.origins) };
  return edits.map((folded) => (folded === only ? joined : folded));
};

function fills(edit: string): boolean {
  return edit === 'addField' || edit === 'computeField';
}

function pathsOf(edit: FoldedEdit['edit']): readonly Path[] {
  const target = targetOf(edit);
  return target === undefined ? [pathOf(edit.path)] : [pathOf(edit.path), target];
}

function overlaps(path: Path, others: readonly Path[]): boolean {
  return others.some((other) => isWithin(path, other) || isWithin(other, path));
}
