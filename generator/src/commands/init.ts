import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { guardPath } from '../6-write/guard-path.ts';
import { describeFailure } from '../6-write/write.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { nextSteps } from './next-steps.ts';
import type { OutputFormat } from './output-format.ts';
import { type Findings, report } from './report.ts';
import { type StarterFile, starterFiles } from './starter-files.ts';
import { colorsOf, type Terminal } from './terminal.ts';

/** Options of `espalier init`. */
export interface InitOptions {
  /** The folder to lay the project out in. It is made when it does not exist. */
  readonly folder: string;
  readonly format: OutputFormat;
}

/** `espalier init`: lays out a project. Files that exist are kept as they are. */
export function init({ folder, format }: InitOptions, terminal: Terminal): ExitCode {
  const project = resolve(folder);
  const created: string[] = [];
  const kept: string[] = [];
  const finish = (findings: Findings): ExitCode =>
    report({ project, format }, terminal, { ...findings, result: { created, kept } });
  try {
    mkdirSync(project, { recursive: true });
    const files = starterFiles(packageName(project));
    const paths = [...files.map((file) => file.path), '.gitignore'];
    const missing = paths.filter((path) => !existsSync(join(project, path)));
    const diagnostics = missing.flatMap((path) => guardPath(project, path) ?? []);
    if (diagnostics.length > 0) return finish({ diagnostics });
    for (const file of files) (place(project, file) ? created : kept).push(file.path);
    (ignore(project, ['node_modules/', '.espalier/']) ? created : kept).push('.gitignore');
  } catch (error) {
    return finish({ diagnostics: [describeFailure(error)] });
  }
  if (format !== 'text') return finish({ diagnostics: [] });
  const colors = colorsOf(terminal);
  for (const path of created) terminal.note(`${colors.green('created')}  ${path}\n`);
  for (const path of kept) terminal.note(`${colors.dim('kept')}     ${path}\n`);
  terminal.note(nextSteps(project, relative('', project), kept));
  return exitCode.fine;
}

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
  const present = new Set(text.split(/\r?\n/).map((line) => line.trim().replace(/^\//, '').replace(/\/$/, '')));
  const missing = lines.filter((line) => !present.has(line.slice(0, -1)));
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
