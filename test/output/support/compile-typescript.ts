import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const compiler = join(import.meta.dirname, '../../../node_modules/typescript/bin/tsc');

/** Compiles TypeScript by its settings to JavaScript. Throws with the compiler's findings when there are any. */
export async function compileTypeScript(settings: string, ...words: readonly string[]): Promise<void> {
  const options = { maxBuffer: 2 ** 26 };
  await promisify(execFile)(process.execPath, [compiler, '-p', settings, ...words], options).catch((error) => {
    throw new Error(`${settings} does not compile:\n${error.stdout}`, { cause: error });
  });
}
