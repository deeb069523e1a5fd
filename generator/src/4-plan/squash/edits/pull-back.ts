import type { Edit } from '@espalier/runtime/migrate';
import { isSamePath, isWithin, type Path, pathOf, targetOf } from '../../edit-paths.ts';

/** Where the field at `path` was before an edit; undefined when what was there then is gone, so that this is another one. */
export function pullField(path: Path, edit: Edit): Path | undefined {
  const at = pathOf(edit.path);
  switch (edit.edit) {
    case 'renameField':
    case 'moveField': {
      const target = targetOf(edit) ?? at;
      if (isWithin(path, target)) return [...at, ...path.slice(target.length)];
      return isWithin(path, at) ? undefined : path;
    }
    case 'removeField':
      return isWithin(path, at) ? undefined : path;
    case 'wrapInArray':
      return isWithin(path, [...at, '$[]']) ? [...at, ...path.slice(at.length + 1)] : path;
    case 'unwrapArray':
      return isWithin(path, at) && path.length > at.length ? [...at, '$[]', ...path.slice(at.length)] : path;
    default:
      return path;
  }
}

/** The same of the value there: what a wrap makes was nowhere before, and what an unwrap leaves was an item. */
export function pullValue(path: Path, edit: Edit): Path | undefined {
  const isItself = isSamePath(path, pathOf(edit.path));
  if (edit.edit === 'wrapInArray' && isItself) return undefined;
  if (edit.edit === 'unwrapArray' && isItself) return [...path, '$[]'];
  return pullField(path, edit);
}

/**
 * The ways of a path back through edits: at each index where it was before that edit, at the end where it is now.
 * Undefined from where it is another one.
 */
export function traceBack(
  edits: readonly { readonly edit: Edit }[],
  path: Path,
  pull: (path: Path, edit: Edit) => Path | undefined,
): readonly (Path | undefined)[] {
  const places: (Path | undefined)[] = [path];
  for (const { edit } of edits.toReversed()) {
    const [place] = places;
    places.unshift(place && pull(place, edit));
  }
  return places;
}
