import { access, constants, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Looks for a `mongod` in the folders of `PATH`; undefined when there is none. */
export async function systemBinary(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const fileName = process.platform === 'win32' ? 'mongod.exe' : 'mongod';
  for (const folder of (environment.PATH ?? '').split(delimiter)) {
    if (folder === '') continue;
    const path = join(folder, fileName);
    if (await isExecutableFile(path)) return path;
  }
  return undefined;
}

async function isExecutableFile(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
