import { ownershipMark } from '../own-files.ts';
import type { EmittedFile } from './emitted-file.ts';

/**
 * The text of `manifest.json`: the compiler's own files in the output folder, by which the next run knows what has
 * become an orphan. Holds no clock and no version, so that the same input gives the same bytes.
 */
export function emitManifest(output: string, files: readonly EmittedFile[]): string {
  const inside = `${output}/`;
  const paths = files
    .filter(({ path, owner }) => owner === 'espalier' && path.startsWith(inside))
    .map(({ path }) => path.slice(inside.length));
  const manifest = { about: `${ownershipMark}. The files of this folder that it owns.`, files: paths.sort() };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
