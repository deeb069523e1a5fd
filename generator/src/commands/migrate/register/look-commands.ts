import type { SampleSize } from '@espalier/runtime/migrate';
import type { Command } from 'commander';
import type { CommandLine } from '../register.ts';
import { type DatabaseWords, databaseOptions, onDatabase } from './database-command.ts';
import { parseAmount, parseSample } from './parse-words.ts';
import { phaseOption } from './run-commands.ts';

/** Adds the commands that only look: at the ledger, at what would happen, at what differs, at what was put aside. */
export function addLookCommands(group: Command, line: CommandLine): void {
  addStatus(group, line);
  addPlan(group, line);
  addVerify(group, line);
  addRehearse(group, line);
  addQuarantine(group, line);
}

function addStatus(group: Command, line: CommandLine): void {
  onDatabase(group, line, 'status')
    .description('Show which migrations are applied, when and by whom, and which are pending.')
    .option('--check', 'fail when any is not applied')
    .addHelpText('after', line.examples('espalier migrate status', 'espalier migrate status --check     # in CI'))
    .action(async (raw: DatabaseWords & { check?: boolean }) => {
      const { status } = await import('../status.ts');
      line.finish(await status({ ...databaseOptions(raw, line), check: raw.check === true }, line.terminal));
    });
}

interface PlanWords extends DatabaseWords {
  readonly to?: string;
  readonly phase?: 'expand' | 'contract';
  readonly samples: number;
  readonly full?: boolean;
}

function addPlan(group: Command, line: CommandLine): void {
  onDatabase(group, line, 'plan')
    .description('Show what `up` would do, to how many documents and for how long. Nothing is changed.')
    .option('--to <migration>', 'the last one to plan: its name or number')
    .addOption(phaseOption())
    .option('--samples <number>', 'documents to show before and after each step', parseAmount, 3)
    .option('--full', 'print long commands whole')
    .addHelpText('after', line.examples('espalier migrate plan', 'espalier migrate plan --samples 0 --json'))
    .action(async (raw: PlanWords) => {
      const { plan } = await import('../plan.ts');
      const { to, phase, samples, full = false } = raw;
      const wanted = { ...(to !== undefined && { to }), ...(phase !== undefined && { phase }), samples, full };
      line.finish(await plan({ ...databaseOptions(raw, line), ...wanted }, line.terminal));
    });
}

function addVerify(group: Command, line: CommandLine): void {
  onDatabase(group, line, 'verify')
    .description('Compare the database with the last applied migration. Fails when they differ.')
    .addHelpText('after', line.examples('espalier migrate verify'))
    .action(async (raw: DatabaseWords) => {
      const { verify } = await import('../verify.ts');
      line.finish(await verify(databaseOptions(raw, line), line.terminal));
    });
}

interface RehearseWords extends DatabaseWords {
  readonly to?: string;
  readonly sample: SampleSize;
}

function addRehearse(group: Command, line: CommandLine): void {
  const words = 'how much of each collection to copy: a share (100 documents at least), or a number of documents';
  onDatabase(group, line, 'rehearse')
    .description('Apply the pending migrations to a small copy of the database on the same server, and drop it again.')
    .option('--to <migration>', 'the last one to rehearse: its name or number')
    .option('--sample <size>', words, parseSample, parseSample('1%'))
    .addHelpText('after', line.examples('espalier migrate rehearse', 'espalier migrate rehearse --sample 5000'))
    .action(async (raw: RehearseWords) => {
      const { rehearse } = await import('../rehearse.ts');
      const { to, sample } = raw;
      const options = { ...databaseOptions(raw, line), sample, ...(to !== undefined && { to }) };
      line.finish(await rehearse(options, line.terminal, line.signal));
    });
}

function addQuarantine(group: Command, line: CommandLine): void {
  onDatabase(group, line, 'quarantine')
    .description('List the documents that migrations put aside, by migration, step and reason. No values are shown.')
    .addHelpText('after', line.examples('espalier migrate quarantine'))
    .action(async (raw: DatabaseWords) => {
      const { quarantine } = await import('../quarantine.ts');
      line.finish(await quarantine(databaseOptions(raw, line), line.terminal));
    });
}
