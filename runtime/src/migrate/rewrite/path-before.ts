import type { Edit, EditPath } from '../steps/edit.ts';
import { renamedPath } from '../steps/renamed-path.ts';

/** Where the value that `edits[index]` is about was before the edits in front of it. */
export function pathBefore(edits: readonly Edit[], index: number): EditPath {
  const path = edits[index]?.path ?? '';
  return edits.slice(0, index).reduceRight(throughEdit, path);
}

function throughEdit(path: EditPath, edit: Edit): EditPath {
  switch (edit.edit) {
    case 'renameField':
      return rerooted(path, renamedPath(edit), edit.path);
    case 'moveField':
      return rerooted(path, edit.to, edit.path);
    case 'wrapInArray':
      return rerooted(path, `${edit.path}.$[]`, edit.path);
    case 'unwrapArray':
      // The field itself may be made required after it was unwrapped; it is the same field.
      return path === edit.path ? path : rerooted(path, edit.path, `${edit.path}.$[]`);
    default:
      return path;
  }
}

function rerooted(path: EditPath, from: EditPath, to: EditPath): EditPath {
  return path === from || path.startsWith(`${from}.`) ? to + path.slice(from.length) : path;
}
