import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describeFailure } from '../6-write/write.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { CommonOptions } from './output-format.ts';
import { report } from './report.ts';
import { type StarterFile, starterFiles } from './starter-files.ts';
import { colorsOf, type Terminal } from './terminal.ts';

/** `espalier init`: lays out a project. Files that exist are kept as they are. */
export function init(options: CommonOptions, terminal: Terminal): ExitCode {
  const folder = resolve(options.project);
  const created: string[] = [];
  const kept: string[] = [];
  try {
    for (const file of starterFiles(packageName(folder))) {
      (place(folder, file) ? created : kept).push(file.path);
    }
    if (ignore(folder, ['node_modules/', '.espalier/'])) created.push('.gitignore');
  } catch (error) {
    return report(options, terminal, [], [describeFailure(error)]);
  }
  if (options.format !== 'text') return report(options, terminal, [], [], { created, kept });
  const colors = colorsOf(terminal);
  for (const path of created) terminal.note(`${colors.green('created')}  ${path}\n`);
  for (const path of kept) terminal.note(`${colors.dim('kept')}     ${path}\n`);
  terminal.note(nextSteps);
  return exitCode.fine;
}

const nextSteps = `
Next:
  npm install              the compiler, the runtime and MongoDB's driver
  npx espalier generate    the typed client in generated/
  npx espalier dev         a MongoDB server for this project
`;

function place(folder: string, file: StarterFile): boolean {
  const path = join(folder, file.path);
  if (existsSync(path)) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.text, { flag: 'wx' });
  return true;
}

/** Adds the lines that .gitignore lacks; says whether there were any. */
function ignore(folder: string, lines: readonly string[]): boolean {
  const path = join(folder, '.gitignore');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const present = new Set(text.split(/\r?\n/).map((line) => line.trim()));
  const missing = lines.filter((line) => !present.has(line) && !present.has(line.slice(0, -1)));
  if (missing.length === 0) return false;
  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  writeFileSync(path, `${text}${separator}${missing.join('\n')}\n`);
  return true;
}

/** A name that npm accepts, from the folder's. */
function packageName(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'app' : name;
}
