import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { publishedSchemas } from '../../generator/src/schema/published-schemas.ts';

type Schema = Readonly<Record<string, unknown>>;

for (const [path, text] of Object.entries(publishedSchemas())) {
  describe(path, () => {
    test('is up to date (else run `npm run docs`)', () => {
      expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
    });

    test('is a schema that any validator takes', () => {
      const ajv = new Ajv2020({ strict: false, validateFormats: false });
      expect(ajv.validateSchema(JSON.parse(text))).toBe(true);
    });

    test('explains every key: title, description, examples', () => {
      expect(unexplained(JSON.parse(text) as Schema, '#')).toEqual([]);
    });

    test('has a default for every key that may be left out and is not free', () => {
      const flags = described(JSON.parse(text) as Schema, '#').filter(([, schema]) => schema.type === 'boolean');
      expect(flags.filter(([, schema]) => !('default' in schema)).map(([place]) => place)).toEqual([]);
    });
  });
}

/** Every property of a schema with its place, and the one that `$ref` leads to left as it is. */
function described(schema: Schema, place: string): [place: string, schema: Schema][] {
  const found: [string, Schema][] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (['examples', 'default', 'enum', 'if'].includes(keyword) || value === null || typeof value !== 'object')
      continue;
    const children = Object.entries(value).filter(([, child]) => child !== null && typeof child === 'object');
    if (keyword === 'properties')
      found.push(...children.map(([key, child]) => [`${place}/${key}`, child as Schema] as [string, Schema]));
    if (keyword === 'properties' || keyword === '$defs' || Array.isArray(value)) {
      found.push(...children.flatMap(([key, child]) => described(child as Schema, `${place}/${key}`)));
    } else {
      found.push(...described(value as Schema, `${place}/${keyword}`));
    }
  }
  return found;
}

function unexplained(schema: Schema, place: string): string[] {
  return described(schema, place).flatMap(([path, { $ref, ...property }]) =>
    $ref !== undefined
      ? []
      : ['title', 'description', 'examples'].filter((word) => !(word in property)).map((word) => `${path} ${word}`),
  );
}
