import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The folder of this package, wherever in it the running code stands. */
export const packageFolder = join(dirname(require.resolve('espalier/package.json')), '/');

/** The version of this package. */
export function ownVersion(): string {
  const manifest: { version: string } = require('espalier/package.json');
  return manifest.version;
}
