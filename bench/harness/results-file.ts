import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Figure } from './figure.ts';
import { markdownTable } from './table.ts';

const begin = '<!-- written by `npm run bench -- --write`: begin -->';
const end = '<!-- written by `npm run bench -- --write`: end -->';

/** Puts the figures between the two markers of `file`; what people wrote around them stays. */
export function writeResults(file: URL, figures: readonly Figure[], circumstances: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : `# Measurements\n\n${begin}\n${end}\n`;
  const from = before.indexOf(begin);
  const to = before.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The markers are missing in ${file.pathname}.`);
  const table = `\n${circumstances}\n\n${markdownTable(figures)}`;
  writeFileSync(file, `${before.slice(0, from + begin.length)}\n${table}\n${before.slice(to)}`);
}
