// Builds both packages into their dist folders; npm runs it after an install (`prepare`) and before packing (`prepack`).
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPackage } from './build-package.mjs';

for (const workspace of ['runtime', 'generator']) {
  const dist = fileURLToPath(new URL(`../${workspace}/dist`, import.meta.url));
  rmSync(dist, { recursive: true, force: true });
  await buildPackage(workspace, dist);
}
