import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const folder = new URL('../../node_modules/vega-datasets/data/', import.meta.url);

/** The records of a JSON file of the package `vega-datasets`, as it ships them. */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}

/** The rows of a CSV file of the package `vega-datasets`, by column. */
export function readCsv(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(file, folder)), { columns: true, skip_empty_lines: true });
}
