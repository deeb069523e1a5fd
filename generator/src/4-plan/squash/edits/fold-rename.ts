import type { Edit, RenameField } from '@espalier/runtime/migrate';
import { isSamePath, isWithin, type Path, pathOf, pathText, sibling, targetOf } from '../../edit-paths.ts';
import { joinOrigins } from '../step-origin.ts';
import { type Fold, type FoldedEdit, isFilledAbove, isIntroduced } from './folding.ts';
import { pullField, traceBack } from './pull-back.ts';

/**
 * A rename of what was renamed, moved or filled in before gives that the last name at once. Edits in between follow. Of a
 * field that no document has nothing is left.
 */
export const foldRename: Fold<RenameField> = (edits, added, folding) => {
  const { edit, origins } = added;
  const from = pathOf(edit.path);
  const places = traceBack(edits, from, pullField);
  const rekeyed = edits.map((folded, index) => rekey(folded, places[index], edit.to));
  const bringer = edits.findLastIndex((folded, index) => isAt(targetOf(folded.edit), places[index + 1]));
  const brought = edits[bringer];
  if (brought !== undefined) {
    const [before, after] = [edits.slice(0, bringer), rekeyed.slice(bringer + 1)];
    const joined = { edit: joinRename(brought.edit, edit), origins: joinOrigins(brought.origins, origins) };
    return isAt(targetOf(joined.edit), pathOf(joined.edit.path))
      ? [...before, ...after]
      : [...before, joined, ...after];
  }
  const [origin] = places;
  const isNew = origin === undefined || isIntroduced(folding, origin, from);
  if (isNew && !isFilledAbove(edits, places)) return withOrigins(edits, rekeyed, origins);
  const filler = edits.findIndex(({ edit: other }, index) => isFill(other) && isAt(pathOf(other.path), places[index]));
  const place = places[filler];
  if (place === undefined) return [...edits, added];
  // What fills in has to come last, or it would fill in the old key again.
  return [...edits.slice(0, filler), { edit: { ...edit, path: pathText(place) }, origins }, ...rekeyed.slice(filler)];
};

function isAt(path: Path | undefined, other: Path | undefined): boolean {
  return path !== undefined && other !== undefined && isSamePath(path, other);
}

function isFill({ edit }: Edit): boolean {
  return edit === 'addField' || edit === 'computeField';
}

/** The stricter of two ways to meet conflicts. */
function joinRename(first: Edit, { to, onConflict }: RenameField): Edit {
  if (first.edit === 'moveField') {
    return {
      ...first,
      to: pathText(sibling(pathOf(first.to), to)),
      onConflict: stricter(first.onConflict, onConflict),
    };
  }
  if (first.edit === 'renameField') return { ...first, to, onConflict: stricter(first.onConflict, onConflict) };
  return first;
}

function stricter(one: RenameField['onConflict'], other: RenameField['onConflict']): RenameField['onConflict'] {
  return one === 'quarantine' && other === 'quarantine' ? 'quarantine' : 'refuse';
}

/** The edit with another key for the field at `place`. */
function rekey(folded: FoldedEdit, place: Path | undefined, key: string): FoldedEdit {
  if (place === undefined) return folded;
  const { edit } = folded;
  const renamed = (text: string) => {
    const path = pathOf(text);
    return isWithin(path, place) ? pathText([...sibling(place, key), ...path.slice(place.length)]) : text;
  };
  const path = renamed(edit.path);
  if (edit.edit === 'moveField') return { ...folded, edit: { ...edit, path, to: renamed(edit.to) } };
  return path === edit.path ? folded : { ...folded, edit: { ...edit, path } };
}

function withOrigins(
  edits: readonly FoldedEdit[],
  rekeyed: readonly FoldedEdit[],
  origins: FoldedEdit['origins'],
): readonly FoldedEdit[] {
  return rekeyed.map((folded, index) =>
    folded === edits[index] ? folded : { ...folded, origins: joinOrigins(folded.origins, origins) },
  );
}
