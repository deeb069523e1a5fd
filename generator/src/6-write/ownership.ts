import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { localFolder, ownershipMark } from '../own-files.ts';

/** Whether a file says of itself that the compiler wrote it. */
export function bearsMark(path: string, text: string): boolean {
  return path.startsWith(`${localFolder}/`) || text.slice(0, 300).includes(ownershipMark);
}

/** The manifest's place in the output folder. */
function manifestPath(output: string): string {
  return `${output}/manifest.json`;
}

/** The files that the last run wrote, from its manifest; empty when there was no run yet. */
export function readOwnedPaths(project: string, output: string): Outcome<readonly string[]> {
  const path = manifestPath(output);
  const absolute = join(project, path);
  if (!existsSync(absolute)) return { value: [], diagnostics: [] };
  const paths = parseManifest(readFileSync(absolute, 'utf8'));
  if (paths === undefined) {
    return { diagnostics: [createDiagnostic('write/unreadable-manifest', { path })] };
  }
  // A manifest is a file like any other: what it names outside the output folder is not believed.
  const inside = paths.filter((owned) => owned.split('/').every(isPlainSegment)).map((owned) => `${output}/${owned}`);
  return { value: [...inside, path], diagnostics: [] };
}

function isPlainSegment(segment: string): boolean {
  return segment !== '' && segment !== '.' && segment !== '..' && !segment.includes('\\') && !segment.includes('\0');
}

function parseManifest(text: string): string[] | undefined {
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== 'object' || manifest === null || !('files' in manifest)) return undefined;
    const { files } = manifest;
    if (!Array.isArray(files)) return undefined;
    return files.every((path) => typeof path === 'string') ? files : undefined;
  } catch {
    return undefined;
  }
}
