// Writes what is made from the compiler's own tables: the published schemas and the reference. `--check` only compares.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diagnosticsReference } from '../generator/src/diagnostics/reference.ts';
import { fieldTypes } from '../generator/src/field-types/index.ts';
import { fieldTypesReference } from '../generator/src/field-types/reference.ts';
import { publishedSchemas } from '../generator/src/schema/published-schemas.ts';

const isCheck = process.argv.includes('--check');
const files: Readonly<Record<string, string>> = {
  ...publishedSchemas(),
  'docs/reference/diagnostics.md': diagnosticsReference(),
  'docs/reference/field-types.md': fieldTypesReference(fieldTypes.values()),
};

for (const [path, text] of Object.entries(files)) {
  const absolute = fileURLToPath(new URL(`../${path}`, import.meta.url));
  if (existsSync(absolute) && readFileSync(absolute, 'utf8') === text) continue;
  if (isCheck) {
    console.error(`${path} is stale: run \`npm run docs\`.`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
    console.log(`wrote ${path}`);
  }
}
