import { type Command, Option } from 'commander';
import type { CommandLine } from '../register.ts';
import { onRun, type RunWords, runOptions } from './database-command.ts';
import { parseCount } from './parse-words.ts';

/** Adds the commands that apply and undo migrations. */
export function addRunCommands(group: Command, line: CommandLine): void {
  addUp(group, line);
  addDown(group, line);
  addTo(group, line);
  addRedo(group, line);
}

interface UpWords extends RunWords {
  readonly to?: string;
  readonly phase?: 'expand' | 'contract';
}

/** Which half of each migration: before the new version of the application is deployed, or after. */
export function phaseOption(): Option {
  const words = 'only the steps before the new version is deployed, or those after it';
  return new Option('--phase <phase>', words).choices(['expand', 'contract']);
}

function addUp(group: Command, line: CommandLine): void {
  onRun(group, line, 'up')
    .description('Apply the migrations that are pending.')
    .option('--to <migration>', 'the last one to apply: its name or number')
    .addOption(phaseOption())
    .addHelpText(
      'after',
      line.examples(
        'espalier migrate up',
        'espalier migrate up --to 7 --wait 5m',
        'espalier migrate up --phase expand     # before the new version is deployed',
        'espalier migrate up --phase contract   # after it',
      ),
    )
    .action(async (raw: UpWords) => {
      const { up } = await import('../up.ts');
      const { to, phase } = raw;
      const options = {
        ...runOptions(raw, line),
        ...(to !== undefined && { to }),
        ...(phase !== undefined && { phase }),
      };
      line.finish(await up(options, line.terminal, line.signal));
    });
}

interface DownWords extends RunWords {
  readonly to?: string;
  readonly count?: number;
}

function addDown(group: Command, line: CommandLine): void {
  onRun(group, line, 'down')
    .description('Undo the last migration, or several.')
    .option('--count <number>', 'how many; 1 when absent', parseCount)
    .addOption(new Option('--to <migration>', 'the one that stays the last; 0 to undo all').conflicts('count'))
    .addHelpText('after', line.examples('espalier migrate down', 'espalier migrate down --to 5'))
    .action(async (raw: DownWords) => {
      const { down } = await import('../down.ts');
      const { to, count } = raw;
      const options = {
        ...runOptions(raw, line),
        ...(to !== undefined && { to }),
        ...(count !== undefined && { count }),
      };
      line.finish(await down(options, line.terminal, line.signal));
    });
}

function addTo(group: Command, line: CommandLine): void {
  onRun(group, line, 'to')
    .description('Apply or undo migrations until the given one is the last.')
    .argument('<migration>', 'its name or number; 0 to undo all')
    .addHelpText('after', line.examples('espalier migrate to 7', 'espalier migrate to 0007_rename_text'))
    .action(async (to: string, raw: RunWords) => {
      const { moveTo } = await import('../to.ts');
      line.finish(await moveTo({ ...runOptions(raw, line), to }, line.terminal, line.signal));
    });
}

function addRedo(group: Command, line: CommandLine): void {
  onRun(group, line, 'redo')
    .description('Undo the last migration and apply it again.')
    .addHelpText('after', line.examples('espalier migrate redo'))
    .action(async (raw: RunWords) => {
      const { redo } = await import('../redo.ts');
      line.finish(await redo(runOptions(raw, line), line.terminal, line.signal));
    });
}
