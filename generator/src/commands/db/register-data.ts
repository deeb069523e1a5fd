import { type Command, Option } from 'commander';
import type { OnConflict } from '../../database/data/load-dump.ts';
import type { CommandLine, ProjectOptions } from '../migrate/register.ts';

/** What commander gives for the options that the commands on documents share. */
interface DataWords extends ProjectOptions {
  readonly uri?: string;
  readonly models: readonly string[];
}

/** What commander gives for the options of `load` alone. */
interface LoadWords {
  readonly onConflict: OnConflict;
  readonly bypassValidation?: boolean;
  readonly anyModels?: boolean;
}

/** Adds the commands on the documents of the models to `espalier db`. */
export function addDataCommands(group: Command, line: CommandLine): void {
  addDump(group, line);
  addLoad(group, line);
  addFlush(group, line);
}

function addDump(group: Command, line: CommandLine): void {
  const { terminal, signal, common, examples, finish } = line;
  onDocuments(group, 'dump', line)
    .description('Write the documents of the models as Extended JSON, one on a line, to a file or to stdout.')
    .argument('[file]', 'the file to write; stdout when absent')
    .option('--force', 'overwrite the file')
    .option('--snapshot', 'read everything as it was at one moment; the server keeps that for some minutes only')
    .addHelpText('after', examples('espalier db dump shop.jsonl', 'espalier db dump --models Post,User > posts.jsonl'))
    .action(async (file: string | undefined, raw: DataWords & { force?: boolean; snapshot?: boolean }) => {
      const { dump } = await import('./dump.ts');
      const { force = false, snapshot = false } = raw;
      finish(await dump({ ...common(raw), ...target(raw), file, force, snapshot }, terminal, signal));
    });
}

function addLoad(group: Command, line: CommandLine): void {
  const { terminal, signal, common, examples, finish } = line;
  const conflict = new Option('--on-conflict <way>', 'what to do when an _id is there already')
    .choices(['refuse', 'skip', 'replace'])
    .default('refuse');
  onDocuments(group, 'load', line)
    .description('Load a dump. It is read as a whole and checked before the first document is written.')
    .argument('<file>', 'what `espalier db dump` wrote')
    .addOption(conflict)
    .option('--bypass-validation', 'take documents that the validators refuse, such as some that are older than these')
    .option('--any-models', 'take a dump that was written with other models')
    .addHelpText('after', examples('espalier db load shop.jsonl', 'espalier db load shop.jsonl --on-conflict skip'))
    .action(async (file: string, raw: DataWords & LoadWords) => {
      const { load } = await import('./load.ts');
      const { onConflict, bypassValidation: bypassesValidation = false, anyModels = false } = raw;
      const how = { file, onConflict, bypassesValidation, anyModels };
      finish(await load({ ...common(raw), ...target(raw), ...how }, terminal, signal));
    });
}

function addFlush(group: Command, line: CommandLine): void {
  const { terminal, signal, common, examples, finish } = line;
  onDocuments(group, 'flush', line)
    .description('Take all documents of the models away. Prints the commands, and runs them only with --yes.')
    .option('--yes', 'do it')
    .option('--reset-sequences', 'let sequences begin anew')
    .addHelpText('after', examples('espalier db flush', 'espalier db flush --models Post --yes'))
    .action(async (raw: DataWords & { yes?: boolean; resetSequences?: boolean }) => {
      const { flush } = await import('./flush.ts');
      const { yes = false, resetSequences = false } = raw;
      finish(await flush({ ...common(raw), ...target(raw), yes, resetSequences }, terminal, signal));
    });
}

function onDocuments(group: Command, name: string, { onProject }: CommandLine): Command {
  return onProject(group, name)
    .option('--uri <uri>', 'the database; MONGODB_URI when absent')
    .option('--models <names>', 'the models, with commas between; all when absent', split, [])
    .option('--json', 'print what was done as JSON');
}

function target({ uri, models }: DataWords): { uri: string | undefined; models: readonly string[] } {
  return { uri, models };
}

function split(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
