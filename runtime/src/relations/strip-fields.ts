import { walkHolders } from './walk-path.ts';

/** Takes the fields at `paths` off plain rows: what relations needed and nobody selected. */
export function stripFields(rows: readonly object[], paths: readonly (readonly string[])[]): void {
  for (const path of paths) {
    const name = path.at(-1) ?? '';
    for (const row of rows) walkHolders(row, path, (holder) => Reflect.deleteProperty(holder, name));
  }
}
