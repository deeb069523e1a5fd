import type { Edit, EditPath } from '@espalier/runtime/migrate';

/** The words of an edit's path: keys, `$[]`, `$*` and `<Type>`. */
export type Path = readonly string[];

/** Reads a path. */
export function pathOf(text: EditPath): Path {
  return text.split('.');
}

/** Writes a path. */
export function pathText(path: Path): EditPath {
  return path.join('.');
}

/** Whether a path is `holder` or leads from it inwards. */
export function isWithin(path: Path, holder: Path): boolean {
  return holder.length <= path.length && holder.every((word, index) => path[index] === word);
}

/** Whether two paths are the same. */
export function isSamePath(one: Path, other: Path): boolean {
  return one.length === other.length && isWithin(one, other);
}

/** Another key in the same holder. */
export function sibling(path: Path, key: string): Path {
  return [...path.slice(0, -1), key];
}

/** Where an edit brings the field at its path. */
export function targetOf(edit: Edit): Path | undefined {
  if (edit.edit === 'renameField') return sibling(pathOf(edit.path), edit.to);
  return edit.edit === 'moveField' ? pathOf(edit.to) : undefined;
}

/** A path that goes through `<Type>`: what stands before it, and the type's name. */
export interface Circle {
  readonly root: Path;
  readonly type: string;
}

/** The first `<Type>` on a path, which stands for any way inside of what it follows. */
export function circleOf(path: Path): Circle | undefined {
  const place = path.findIndex((word) => /^<.+>$/.test(word));
  return place < 0 ? undefined : { root: path.slice(0, place), type: path[place]?.slice(1, -1) ?? '' };
}
