// Builds both packages into their dist folders; npm runs it after an install (`prepare`).
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import precompileTemplates from './precompile-templates.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const typescript = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));

precompileTemplates();
for (const workspace of ['runtime', 'generator']) {
  rmSync(`${root}${workspace}/dist`, { recursive: true, force: true });
  execFileSync(process.execPath, [typescript, '-p', `${workspace}/tsconfig.build.json`], {
    cwd: root,
    stdio: 'inherit',
  });
}
// The compiler of TypeScript copies no JavaScript.
const precompiled = '5-emit/templates/precompiled.js';
cpSync(`${root}generator/src/${precompiled}`, `${root}generator/dist/${precompiled}`);
// Editors read the schemas from the package: node_modules/espalier/dist/schema/config.schema.json.
for (const name of ['config', 'model']) {
  cpSync(`${root}schema/${name}.schema.json`, `${root}generator/dist/schema/${name}.schema.json`);
}
