import type { Command } from 'commander';
import { parseCount } from '../migrate/register/parse-words.ts';
import type { CommandLine, ProjectOptions } from '../migrate/register.ts';
import { addDataCommands } from './register-data.ts';

/** Adds `espalier db` with its commands. Each loads its own modules only when it runs. */
export function addDbCommands(program: Command, line: CommandLine): void {
  const group = program.command('db').description('Work with a live database: its shape and its documents.');
  addPull(group, line);
  addDataCommands(group, line);
}

interface PullWords extends ProjectOptions {
  readonly uri?: string;
  readonly sample: number;
  readonly enums: boolean;
  readonly dryRun?: boolean;
}

function addPull(group: Command, { terminal, signal, onProject, common, examples, finish }: CommandLine): void {
  onProject(group, 'pull')
    .description('Make models of a live database, or bring those that exist up to date with it. Nothing is removed.')
    .option('--uri <uri>', 'the database; MONGODB_URI when absent')
    .option('--sample <number>', 'how many documents of each collection to look at', parseCount, 1_000)
    .option('--no-enums', 'guess no enums: no value of a document is printed')
    .option('--dry-run', 'print the models and write nothing')
    .option('--json', 'print what was found and done as JSON')
    .addHelpText('after', examples('espalier db pull --uri mongodb://localhost/shop', 'espalier db pull --dry-run'))
    .action(async (raw: PullWords) => {
      const { pull } = await import('./pull.ts');
      const { uri, sample, enums, dryRun = false } = raw;
      finish(await pull({ ...common(raw), uri, sample, enums, dryRun }, terminal, signal));
    });
}
