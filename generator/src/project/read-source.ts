import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source-file.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a file of the project.
 *
 * @param project absolute path of the project folder
 * @param path relative to it, with forward slashes
 */
export function readSource(project: string, path: string): Outcome<SourceFile> {
  const absolute = join(project, path);
  try {
    if (!`${realpathSync(absolute)}${sep}`.startsWith(`${realpathSync(project)}${sep}`)) {
      return { diagnostics: [createDiagnostic('project/link-out', { path })] };
    }
    // Reading a pipe or a device would never end.
    if (!statSync(absolute).isFile()) return unreadable(path, 'it is not a file');
    return decode(path, readFileSync(absolute));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return unreadable(path, error.message);
  }
}

function unreadable(path: string, reason: string): Outcome<SourceFile> {
  return { diagnostics: [createDiagnostic('project/unreadable-file', { path, reason })] };
}

function decode(path: string, bytes: Buffer): Outcome<SourceFile> {
  try {
    return { value: { path, text: utf8.decode(bytes) }, diagnostics: [] };
  } catch {
    return { diagnostics: [createDiagnostic('project/not-utf8', { path })] };
  }
}
