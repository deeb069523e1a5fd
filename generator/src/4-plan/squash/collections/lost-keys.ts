import type { IndexSpec } from '@espalier/runtime/migrate';
import { type Path, pathOf, pathText, targetOf } from '../../edit-paths.ts';
import type { FoldedEdit } from '../edits/folding.ts';

/** The key paths of an index under which no document has anything once the edits are made. */
export function lostKeys({ key }: IndexSpec, edits: readonly FoldedEdit[]): readonly string[] {
  const taken = edits.flatMap(({ edit }) =>
    edit.edit === 'renameField' || edit.edit === 'moveField' || edit.edit === 'removeField' ? [pathOf(edit.path)] : [],
  );
  return Object.keys(key).filter((path) => taken.some((other) => leadsThrough(pathOf(path), other)));
}

/** The key paths of an index that documents get because what they had under others goes there. */
export function gainedKeys({ key }: IndexSpec, edits: readonly FoldedEdit[]): readonly string[] {
  const targets = new Set(edits.map(({ edit }) => pathText(targetOf(edit) ?? [])));
  return Object.keys(key).filter((path) => targets.has(path));
}

/** Paths of indexes do not name arrays, but may name positions and keys of maps. */
function leadsThrough(path: Path, edit: Path): boolean {
  const [word, ...rest] = edit;
  if (word === undefined) return true;
  if (word === '$[]') return leadsThrough(/^\d+$/.test(path[0] ?? '') ? path.slice(1) : path, rest);
  // What lies in a type that contains itself may lie anywhere inside.
  if (/^<.+>$/.test(word)) return path.some((_, index) => leadsThrough(path.slice(index), rest));
  const [key, ...inner] = path;
  return key !== undefined && (word === '$*' || word === key) && leadsThrough(inner, rest);
}
