import { type Command, Option } from 'commander';
import type { CommandLine } from '../register.ts';
import { type DatabaseWords, databaseOptions, onDatabase, waitOption } from './database-command.ts';
import { parseDuration, parseStep } from './parse-words.ts';

/** Adds the commands that change what the ledger says, and those that clean up. */
export function addLedgerCommands(group: Command, line: CommandLine): void {
  addBaseline(group, line);
  addFake(group, line);
  addResolve(group, line);
  addUnlock(group, line);
  addPurge(group, line);
}

/** What commander gives for the options of commands that take the lock. */
interface LockWords extends DatabaseWords {
  readonly wait: number;
}

function addBaseline(group: Command, line: CommandLine): void {
  onDatabase(group, line, 'baseline')
    .description('Compare a database that was there before with a migration, and mark it as applied when they agree.')
    .argument('[migration]', 'the last one that it has: its name or number; the first when absent')
    .option(
      '--set-validators',
      'replace validators that differ by those of the models, where all documents fit; nothing else is changed',
    )
    .addOption(waitOption())
    .addHelpText('after', line.examples('espalier migrate baseline', 'espalier migrate baseline 3'))
    .action(async (to: string | undefined, raw: LockWords & { setValidators?: boolean }) => {
      const { baseline } = await import('../baseline.ts');
      const setValidators = raw.setValidators === true;
      const options = { ...databaseOptions(raw, line), wait: raw.wait, setValidators, ...(to !== undefined && { to }) };
      line.finish(await baseline(options, line.terminal, line.signal));
    });
}

function addFake(group: Command, line: CommandLine): void {
  onDatabase(group, line, 'fake')
    .description('Write into the ledger that migrations are applied, up to the given one, and run nothing.')
    .argument('<migration>', 'its name or number')
    .option('--reverted', 'that those after it are undone, instead; 0 for all')
    .addOption(waitOption())
    .addHelpText('after', line.examples('espalier migrate fake 7', 'espalier migrate fake 6 --reverted'))
    .action(async (to: string, raw: LockWords & { reverted?: boolean }) => {
      const { fake } = await import('../fake.ts');
      const options = { ...databaseOptions(raw, line), wait: raw.wait, to, isReverted: raw.reverted === true };
      line.finish(await fake(options, line.terminal, line.signal));
    });
}

interface ResolveWords extends LockWords {
  readonly applied?: boolean;
  readonly reverted?: boolean;
  readonly reason: string;
}

function addResolve(group: Command, line: CommandLine): void {
  onDatabase(group, line, 'resolve')
    .description('Write into the ledger what you did by hand about a step that failed.')
    .argument('<migration.step>', 'such as 0007_rename_text.3', parseStep)
    .addOption(new Option('--applied', 'the step is done').conflicts('reverted'))
    .option('--reverted', 'all is as it was before the step')
    .requiredOption('--reason <text>', 'why; it is kept in the ledger')
    .addOption(waitOption())
    .addHelpText('after', line.examples('espalier migrate resolve 7.3 --applied --reason "built the index by hand"'))
    .action(async (step: ReturnType<typeof parseStep>, raw: ResolveWords, command: Command) => {
      if (raw.applied !== true && raw.reverted !== true) command.error('error: say --applied or --reverted');
      const { resolve } = await import('../resolve.ts');
      const as = raw.applied === true ? ('applied' as const) : ('reverted' as const);
      const options = { ...databaseOptions(raw, line), ...step, wait: raw.wait, as, reason: raw.reason };
      line.finish(await resolve(options, line.terminal, line.signal));
    });
}

function addUnlock(group: Command, line: CommandLine): void {
  onDatabase(group, line, 'unlock')
    .description('Take the lock away from a process that hangs. One that is gone loses it by itself within seconds.')
    .requiredOption('--owner <owner>', 'who holds it, as the refused command says')
    .addHelpText('after', line.examples('espalier migrate unlock --owner build-7/4711/5d0c9f0e'))
    .action(async (raw: DatabaseWords & { owner: string }) => {
      const { unlock } = await import('../unlock.ts');
      line.finish(await unlock({ ...databaseOptions(raw, line), owner: raw.owner }, line.terminal, line.signal));
    });
}

interface PurgeWords extends DatabaseWords {
  readonly olderThan: number;
  readonly yes?: boolean;
}

function addPurge(group: Command, line: CommandLine): void {
  onDatabase(group, line, 'purge')
    .description(
      'Drop what migrations kept of data that they took away, and the quarantine. Without --yes, only show it.',
    )
    .addOption(
      new Option('--older-than <time>', 'how long ago they were put aside')
        .argParser(parseDuration)
        .default(parseDuration('30d'), '30d'),
    )
    .option('--yes', 'drop them for good')
    .addHelpText('after', line.examples('espalier migrate purge', 'espalier migrate purge --older-than 90d --yes'))
    .action(async (raw: PurgeWords) => {
      const { purge } = await import('../purge.ts');
      const options = { ...databaseOptions(raw, line), olderThan: raw.olderThan, isReal: raw.yes === true };
      line.finish(await purge(options, line.terminal, line.signal));
    });
}
