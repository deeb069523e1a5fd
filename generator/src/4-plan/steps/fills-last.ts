import type { Edit } from '@espalier/runtime/migrate';
import { isSamePath, isWithin, type Path, pathOf, pathText, targetOf } from '../edit-paths.ts';

/** An edit with what is known of it besides. */
interface HasEdit {
  readonly edit: Edit;
}

/**
 * Puts what fills in a field behind the edits that give its holders another place, under the path that it has then. In
 * front of them it would leave out documents that the new version wrote while the former one was still running: theirs are
 * there already.
 */
export function fillsLast<Planned extends HasEdit>(edits: readonly Planned[]): readonly Planned[] {
  return edits.reduceRight<readonly Planned[]>((later, planned) => place(planned, later), []);
}

function place<Planned extends HasEdit>(planned: Planned, later: readonly Planned[]): readonly Planned[] {
  const { edit } = planned;
  if (edit.edit !== 'addField' && edit.edit !== 'computeField' && edit.edit !== 'replaceNull')
    return [planned, ...later];
  let path = pathOf(edit.path);
  let end = 0;
  for (const [index, next] of later.entries()) {
    if (needs(next.edit, path)) break;
    const moved = pathAfter(next.edit, path);
    if (isSamePath(moved, path)) continue;
    path = moved;
    end = index + 1;
  }
  return [...later.slice(0, end), { ...planned, edit: { ...edit, path: pathText(path) } }, ...later.slice(end)];
}

/** Whether an edit is of what is filled in, or counts on it, so that it has to come after that. */
function needs(edit: Edit, filled: Path): boolean {
  const [path, target] = [pathOf(edit.path), targetOf(edit)];
  if (edit.edit === 'renameField' && isSamePath(path, filled)) return false;
  // Items that are null go away before there may be one left only.
  const isItem = edit.edit === 'unwrapArray' && isSamePath([...path, '$[]'], filled);
  return (
    isItem || edit.edit === 'moveField' || [path, ...(target ? [target] : [])].some((one) => isWithin(one, filled))
  );
}

/** Where an edit brings what is inside of the value at its path. */
function pathAfter(edit: Edit, path: Path): Path {
  const holder = pathOf(edit.path);
  if (!isWithin(path, holder)) return path;
  const inner = path.slice(holder.length);
  switch (edit.edit) {
    case 'renameField':
      return [...(targetOf(edit) ?? holder), ...inner];
    case 'wrapInArray':
      return [...holder, '$[]', ...inner];
    case 'unwrapArray':
      return inner[0] === '$[]' ? [...holder, ...inner.slice(1)] : path;
    default:
      return path;
  }
}
