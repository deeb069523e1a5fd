import type { Edit, EditPath } from '../steps/edit.ts';
import { renamedPath } from '../steps/renamed-path.ts';

/** Where a field was and where it is after an edit, as indexes have paths. */
export type KeyMove = readonly [from: string, to: string];

/** Where an edit takes a field; nothing of one that leaves it in its place. */
export function keyMoveOf(edit: Edit): KeyMove | undefined {
  if (edit.edit === 'renameField') return [indexPath(edit.path), indexPath(renamedPath(edit))];
  return edit.edit === 'moveField' ? [edit.path, edit.to] : undefined;
}

function indexPath(path: EditPath): string {
  return path
    .split('.')
    .filter((word) => word !== '$[]')
    .join('.');
}
