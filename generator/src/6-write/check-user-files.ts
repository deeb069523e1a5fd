import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmittedFile } from '../5-emit/emitted-file.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A class that generated code imports from a file of the user. */
interface WantedClass {
  readonly path: string;
  readonly text: string;
  readonly name: string;
  readonly base: string;
}

/**
 * Says which files of the user no longer export the class that the generated code imports from them.
 * The files themselves are never changed. The parser is loaded only when a plain search does not find the class.
 */
export async function checkUserFiles(project: string, files: readonly EmittedFile[]): Promise<readonly Diagnostic[]> {
  const suspects = files.flatMap((file) => findSuspect(project, file));
  if (suspects.length === 0) return [];
  const { Project } = await import('ts-morph');
  const parser = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  return suspects
    .filter(({ path, text, name, base }) => {
      const found = parser.createSourceFile(path, text).getClass(name);
      return !(found?.isExported() && found.getExtends()?.getExpression().getText() === base);
    })
    .map(({ path, name, base }) => createDiagnostic('write/class-missing', { path, name, base }));
}

function findSuspect(project: string, file: EmittedFile): WantedClass[] {
  const absolute = join(project, file.path);
  if (file.owner !== 'user' || !existsSync(absolute)) return [];
  const [declaration, name, base] = /export class (\S+) extends (\S+)/.exec(file.text) ?? [];
  if (declaration === undefined || name === undefined || base === undefined) return [];
  const text = readFileSync(absolute, 'utf8');
  return text.includes(declaration) ? [] : [{ path: file.path, text, name, base }];
}
