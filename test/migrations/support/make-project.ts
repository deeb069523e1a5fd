import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../../generator/src/commands/migrate/hash.ts';
import { make } from '../../../generator/src/commands/migrate/make.ts';
import type { Terminal } from '../../../generator/src/commands/terminal.ts';
import type { Run } from '../../commands/support/run-command.ts';

/** A project whose migrations are made and sealed within this process. */
export interface MakeProject {
  readonly folder: string;
  /** The folder of its migrations. */
  readonly migrations: string;
  /** Replaces the model file. */
  write(models: string): void;
  /** Runs `espalier migrate make` or `espalier migrate hash`; never on a terminal. */
  run(command: 'make' | 'hash', ...words: readonly string[]): Promise<Run>;
}

/** Makes a project of one model file in an empty folder. */
export function makeProject(folder: string, models: string, importExtension: 'js' | 'ts' = 'ts'): MakeProject {
  const write = (text: string) => writeFileSync(join(folder, 'schema/models/models.yaml'), text);
  mkdirSync(join(folder, 'schema/models'), { recursive: true });
  const settings = `models: schema/models\noutput: generated\nimportExtension: ${importExtension}\n`;
  writeFileSync(join(folder, 'espalier.yaml'), settings);
  write(models);
  return {
    folder,
    migrations: join(folder, 'generated/migrations'),
    write,
    run: (command, ...words) => run(folder, command, words),
  };
}

async function run(project: string, command: 'make' | 'hash', words: readonly string[]): Promise<Run> {
  const printed = { out: '', note: '' };
  const terminal: Terminal = {
    out: (text) => {
      printed.out += text;
    },
    note: (text) => {
      printed.note += text;
    },
    color: false,
    outColor: false,
    interactive: false,
    columns: 100,
  };
  const common = { project, format: 'text' } as const;
  const code = await (command === 'hash' ? hash(common, terminal) : make({ ...common, ...readWords(words) }, terminal));
  return { code, ...printed };
}

/** The flags of the command line that tests within this process use. */
function readWords(words: readonly string[]) {
  const given = (flag: string) => words.filter((_word, index) => words[index - 1] === `--${flag}`);
  const pairs = (flag: string) =>
    given(flag).map((word) => ({ subject: word.replace(/=.*/, ''), value: word.replace(/^[^=]*=/, '') }));
  const [name] = given('name');
  return {
    ...(name !== undefined && { name }),
    isEmpty: words.includes('--empty'),
    isDryRun: false,
    isCheck: words.includes('--check'),
    answers: {
      rename: pairs('rename'),
      drop: given('drop'),
      fill: pairs('fill'),
      map: pairs('map'),
      transform: given('transform'),
    },
  };
}
