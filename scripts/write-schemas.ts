// Writes the published schemas from the field types: `node --conditions=@espalier/source --import tsx scripts/write-schemas.ts`.
import { writeFileSync } from 'node:fs';
import { publishedSchemas } from '../generator/src/schema/published-schemas.ts';

for (const [path, text] of Object.entries(publishedSchemas())) {
  writeFileSync(new URL(`../${path}`, import.meta.url), text);
}
