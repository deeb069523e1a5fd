import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_FILE } from '../1-parse/limits.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source-file.ts';
import { isInside } from './is-inside.ts';

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
    if (!isInside(project, absolute)) {
      return { diagnostics: [createDiagnostic('project/link-out', { path })] };
    }
    // Reading a pipe or a device would never end.
    if (!statSync(absolute).isFile()) return unreadable(path, 'it is not a file');
    const status = statSync(absolute);
    // Reading a pipe or a device would wait for ever, and a huge file would fill the memory only to be refused.
    if (!status.isFile()) {
      return {
        diagnostics: [createDiagnostic('project/unreadable-file', { path, reason: 'it is not a regular file' })],
      };
    }
    if (status.size > LARGEST_FILE) return { diagnostics: [tooLarge(path, status.size)] };
    return decode(path, readFileSync(absolute));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return unreadable(path, error.message);
  }
}

function unreadable(path: string, reason: string): Outcome<SourceFile> {
  return { diagnostics: [createDiagnostic('project/unreadable-file', { path, reason })] };
}

function tooLarge(path: string, size: number): Diagnostic {
  return createDiagnostic('parse/too-large', { size, limit: LARGEST_FILE }, { file: path, start: 0, end: 0 });
}

function decode(path: string, bytes: Buffer): Outcome<SourceFile> {
  try {
    return { value: { path, text: utf8.decode(bytes) }, diagnostics: [] };
  } catch {
    return { diagnostics: [createDiagnostic('project/not-utf8', { path })] };
  }
}
