/**
 * Where in the file of a migration an error was thrown: `0007_x/migration.ts:12:20`. Where it was thrown by what the file
 * calls, the call; undefined where the stack does not tell.
 */
export function placeInMigration(error: unknown, migration: string): string | undefined {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return undefined;
  for (const line of error.stack.split('\n')) {
    // A module that was loaded anew has a version behind its name.
    const [, place = '', position] = /([^/\\]+[/\\]migration\.[jt]s)(?:\?[^:]*)?:(\d+:\d+)\)?$/.exec(line) ?? [];
    const [folder, file] = place.split(/[/\\]/);
    if (folder === migration) return `${folder}/${file}:${position}`;
  }
  return undefined;
}
