import type { EditPath, RenameField } from './edit.ts';

/** Where a rename takes the field: the path that the edits after it know it by, and that its way back begins at. */
export function renamedPath({ path, to }: Pick<RenameField, 'path' | 'to'>): EditPath {
  return [...path.split('.').slice(0, -1), to].join('.');
}
