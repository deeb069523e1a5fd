import { namedTypes } from '../../compare/unchanged-types.ts';
import { circleOf, isSamePath, isWithin, type Path, pathOf } from '../../edit-paths.ts';
import { foldAdd, foldCompute, foldMove } from './fold-fill.ts';
import { foldRemove } from './fold-remove.ts';
import { foldRename } from './fold-rename.ts';
import { foldValue } from './fold-value.ts';
import { type Fold, type FoldedEdit, type Folding, refuseTogether } from './folding.ts';
import { pullField, traceBack } from './pull-back.ts';
import { slotsAt } from './slots-at.ts';
import { typesInside } from './types-inside.ts';

/**
 * Adds an edit to those before it. All edits of a collection are one pass, in which each path describes a document as the
 * edits before leave it: so any edit may simply come last, but those that make what another one takes away.
 */
export const foldEdit: Fold = (edits, { edit, origins }, folding) => {
  const hidden = findHidden(edits, pathOf(edit.path), folding);
  if (hidden !== undefined) {
    const message = `"${hidden.edit.path}" and "${edit.path}" may be the same place in a type that contains itself`;
    refuseTogether(folding, hidden, { edit, origins }, message);
    return edits;
  }
  switch (edit.edit) {
    case 'renameField':
      return foldRename(edits, { edit, origins }, folding);
    case 'removeField':
      return foldRemove(edits, { edit, origins }, folding);
    case 'addField':
      return foldAdd(edits, { edit, origins }, folding);
    case 'computeField':
      return foldCompute(edits, { edit, origins }, folding);
    case 'moveField':
      return foldMove(edits, { edit, origins }, folding);
    default:
      return foldValue(edits, { edit, origins }, folding);
  }
};

/** An edit whose path could be the same place without looking so: by another name of a type, or from before it was one. */
function findHidden(edits: readonly FoldedEdit[], path: Path, folding: Folding): FoldedEdit | undefined {
  const places = traceBack(edits, path, pullField);
  const types = typesBefore(path, folding);
  return edits.find((folded, index) => {
    const place = places[index];
    return place !== undefined && mayCoincide(pathOf(folded.edit.path), place, (type) => types.has(type));
  });
}

/** The types that its own migration knows where a path enters one that contains itself. */
function typesBefore(path: Path, { before, earlier }: Folding): ReadonlyMap<string, unknown> {
  const [root] = traceBack(earlier, circleOf(path)?.root ?? path, pullField);
  const slots = root === undefined ? [] : slotsAt(before.snapshot, before.model, root);
  return typesInside(
    before.snapshot,
    slots.flatMap((at) => (at === 'open' || at.slot === undefined ? [] : namedTypes(at.slot.type))),
  );
}

function mayCoincide(earlier: Path, later: Path, isKnown: (type: string) => boolean): boolean {
  const [one, other] = [circleOf(earlier), circleOf(later)];
  if (one !== undefined && other !== undefined) {
    if (!isSamePath(one.root, other.root)) return isWithin(one.root, other.root) || isWithin(other.root, one.root);
    return one.type !== other.type && !isKnown(one.type);
  }
  const [root, plain] = [one?.root ?? other?.root, one === undefined ? earlier : later];
  return root !== undefined && plain.length > root.length && isWithin(plain, root);
}
