import type { Command } from 'commander';
import type { CommandLine, ProjectOptions } from '../register.ts';
import { collectWord } from './parse-words.ts';

/** What commander gives for `migrate squash`, beside the options of all. */
interface SquashWords extends ProjectOptions {
  readonly name?: string;
  readonly elide: readonly string[];
  readonly dryRun?: boolean;
  readonly prune?: boolean;
}

/** Adds the command that folds migrations into one, and deletes those that it stands for. */
export function addSquashCommand(group: Command, line: CommandLine): void {
  line
    .onProject(group, 'squash')
    .description('Fold the last migrations into one that stands for them. Needs no server.')
    .argument('[from]', 'the first one to fold, by name or number; the first of all when absent')
    .option('--name <name>', 'what it is called after its number: "squashed" when absent')
    .option('--elide <step>', 'a step in TypeScript that no database needs any more: 0003_seed.2', collectWord, [])
    .option('--dry-run', 'print what would be written or deleted, and change nothing')
    .option('--prune', 'delete the migrations that the newest squash stands for')
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', explanation)
    .addHelpText(
      'after',
      line.examples(
        'espalier migrate squash --dry-run',
        'espalier migrate squash 0004 --name shop --elide 0006_seed.2',
        'espalier migrate squash --prune',
      ),
    )
    .action(async (from: string | undefined, raw: SquashWords, command: Command) => {
      const { name, elide, prune: isPruning } = raw;
      const options = { ...line.common(raw), isDryRun: raw.dryRun === true };
      if (isPruning !== true) {
        const { squash } = await import('../squash.ts');
        const wanted = { elide, ...(name !== undefined && { name }), ...(from !== undefined && { from }) };
        line.finish(await squash({ ...options, ...wanted }, line.terminal));
        return;
      }
      if (from !== undefined || name !== undefined || elide.length > 0)
        command.error("error: option '--prune' cannot be used with what says how to squash");
      const { prune } = await import('../squash/prune.ts');
      line.finish(await prune(options, line.terminal));
    });
}

const explanation = `
A database that has none of the migrations takes the squash in their place. Where all were applied, \`up\` only writes
it down; where some were, the others go on first. So the folders stay until every database has passed them: then
\`--prune\` deletes them. Steps in TypeScript cannot be folded, but those on collections that the migrations themselves
create are not needed; the command says which others have to be left out by \`--elide\`.`;
