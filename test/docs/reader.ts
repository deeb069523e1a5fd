import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Installation } from '../commands/support/installation.ts';
import { runProgram } from '../commands/support/run-command.ts';
import type { Block } from './read-guide.ts';

/** Does what a reader of the guide does: writes files, runs commands, compiles and runs snippets. */
export class Reader {
  readonly #installed: Installation;
  readonly #folder: string;
  readonly #uri: string;
  #path = '';

  /** `uri` names the server and the database, as the guide has it. */
  constructor(installed: Installation, folder: string, uri: string) {
    this.#installed = installed;
    this.#folder = folder;
    this.#uri = uri;
  }

  /**
   * Makes commands of the shell: the local ones, without `npx` asking a registry. What the guide would install is there.
   */
  async prepare(): Promise<void> {
    const modules = join(this.#installed.folder, 'node_modules');
    const bin = join(this.#installed.folder, 'bin');
    await mkdir(bin);
    const programs = {
      espalier: this.#installed.command,
      tsc: join(modules, 'typescript/bin/tsc'),
      tsx: join(modules, 'tsx/dist/cli.mjs'),
    };
    for (const [name, program] of Object.entries(programs)) await symlink(program, join(bin, name));
    await writeFile(join(bin, 'npx'), '#!/bin/sh\nexec "$@"\n');
    await writeFile(
      join(bin, 'npm'),
      '#!/bin/sh\ncase "$1" in install|ci) ;; start) exec tsx src/main.ts ;; *) echo "npm $1?" >&2; exit 1 ;; esac\n',
    );
    for (const name of ['npx', 'npm', 'espalier']) await chmod(join(bin, name), 0o755);
    this.#path = `${bin}${delimiter}${process.env.PATH}`;
  }

  /** The text of a file that a block shows, below the line that names it. */
  async textOf({ path = '', text }: Block): Promise<string> {
    return `${text.split('\n')[0]}\n${await readFile(join(this.#folder, path), 'utf8')}`;
  }

  /** Writes the file that a block is. */
  async write({ path = '', text }: Block): Promise<void> {
    await mkdir(dirname(join(this.#folder, path)), { recursive: true });
    await writeFile(join(this.#folder, path), text);
  }

  /** Takes a file away that was of use once. */
  async remove(path: string): Promise<void> {
    await rm(join(this.#folder, path));
  }

  /** Runs the lines of a block in the shell and gives what it prints. Throws with that when one of them fails. */
  async execute({ text }: Block): Promise<string> {
    const env = { ...process.env, MONGODB_URI: this.#uri, PATH: this.#path, NO_COLOR: '1' };
    const command = `exec 2>&1\n${text}`;
    const { stdout } = await promisify(execFile)('sh', ['-e', '-c', command], { cwd: this.#folder, env }).catch(
      (error) => {
        throw new Error(`${text}${error.stdout}`);
      },
    );
    return stdout;
  }

  /** The errors of TypeScript, empty when there are none. */
  async compile(): Promise<string> {
    const compiler = join(this.#installed.folder, 'node_modules/typescript/bin/tsc');
    return (await runProgram([compiler, '--pretty', 'false'], { folder: this.#folder })).out;
  }

  /** Runs a file of the project and gives what it prints. */
  async run(path: string): Promise<{ readonly out: string; readonly note: string }> {
    const environment = { MONGODB_URI: this.#uri };
    return runProgram(['--import', 'tsx', path], { folder: this.#folder, environment });
  }
}
