import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where in the file of a migration an error was thrown: `generated/migrations/0007_x/migration.ts:12:20`, as seen from the
 * working directory. Where it was thrown by what the file calls, the call; undefined where the stack does not tell.
 */
export function placeInMigration(error: unknown, migration: string): string | undefined {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return undefined;
  for (const line of error.stack.split('\n')) {
    // A module that was loaded anew has a version behind its name.
    const found = /^\s+at (?:async )?(?:[^(]*\()?(.+?)(?:\?[^:]*)?:(\d+:\d+)\)?$/.exec(line);
    const [, file = '', position = ''] = found ?? [];
    if (!isOf(file, migration)) continue;
    const path = file.startsWith('file:') ? fileURLToPath(file) : file;
    return `${relative(process.cwd(), path).replaceAll('\\', '/')}:${position}`;
  }
  return undefined;
}

function isOf(file: string, migration: string): boolean {
  return ['ts', 'js'].some((ending) => file.replaceAll('\\', '/').endsWith(`/${migration}/migration.${ending}`));
}
