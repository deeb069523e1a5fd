import type { Edit, RemoveField } from '@espalier/runtime/migrate';
import { isSamePath, isWithin, type Path, pathOf, targetOf } from '../../edit-paths.ts';
import { joinOrigins } from '../step-origin.ts';
import { type Fold, type FoldedEdit, isFilledAbove, isIntroduced, refuseTogether } from './folding.ts';
import { pullField, traceBack } from './pull-back.ts';

/** What an earlier edit is to a field that is taken away in the end. */
type Role = 'brings' | 'fills the inside' | 'is lost with it' | 'stays';

/**
 * What is taken away in the end is taken away at once, under its first name, and all that was done to it falls away. Of a
 * field that no document has nothing is left.
 */
export const foldRemove: Fold<RemoveField> = (edits, added, folding) => {
  const now = pathOf(added.edit.path);
  const places = traceBack(edits, now, pullField);
  const left: FoldedEdit[] = [];
  let removal: FoldedEdit = added;
  let place = edits.length;
  for (const [index, folded] of [...edits.entries()].toReversed()) {
    const role = roleOf(folded.edit, places[index], places[index + 1]);
    if (role === 'stays') {
      left.unshift(folded);
      continue;
    }
    if (role === 'fills the inside' || putsAside(folded.edit)) {
      refuseTogether(folding, folded, added, whyNot(role, folded.edit, added.edit));
      return edits;
    }
    removal = {
      edit: approved(removal.edit, folded.edit, role),
      origins: joinOrigins(folded.origins, removal.origins),
    };
    if (role === 'brings') place = index;
  }
  const [origin] = places;
  const isNew = origin === undefined || isIntroduced(folding, origin, now);
  if (isNew && !isFilledAbove(edits, places)) return left;
  const before = edits.slice(0, place).filter((folded) => left.includes(folded)).length;
  return [...left.slice(0, before), removal, ...left.slice(before)];
};

function roleOf(edit: Edit, before: Path | undefined, after: Path | undefined): Role {
  if (after === undefined || before === undefined) return 'stays';
  const [path, target] = [pathOf(edit.path), targetOf(edit)];
  if (target !== undefined && isSamePath(target, after)) return 'brings';
  if (edit.edit === 'moveField') return isWithin(pathOf(edit.to), after) ? 'fills the inside' : 'stays';
  return isWithin(path, before) ? 'is lost with it' : 'stays';
}

function putsAside(edit: Edit): boolean {
  return [
    'onConflict' in edit && edit.onConflict,
    'onError' in edit && edit.onError,
    'onProblem' in edit && edit.onProblem,
  ].includes('quarantine');
}

function whyNot(role: Role, { path }: Edit, removed: RemoveField): string {
  if (role === 'fills the inside') return `"${path}" is moved into what is taken away later, "${removed.path}"`;
  return `Documents are put aside for what "${path}" holds, which is taken away later`;
}

/** Where the field came from, and the approval of all that take something away. */
function approved(removal: Edit, lost: Edit, role: Role): Edit {
  if (removal.edit !== 'removeField') return removal;
  const path = role === 'brings' ? lost.path : removal.path;
  const isRefused = lost.edit === 'removeField' && lost.destructive === 'refuse';
  return { ...removal, path, destructive: isRefused ? 'refuse' : removal.destructive };
}
