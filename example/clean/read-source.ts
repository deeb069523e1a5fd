import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';

const folder = join(dirname(createRequire(import.meta.url).resolve('vega-datasets/package.json')), 'data');

/** The records of a JSON file of the package `vega-datasets`, as it ships them. */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

/** The rows of a CSV file of the package `vega-datasets`, by column. */
export function readCsv(file: string): Record<string, string>[] {
  return parse(readFileSync(join(folder, file)), { columns: true, skip_empty_lines: true });
}
