import { type Command, Option } from 'commander';
import type { DatabaseOptions, RunOptions } from '../migrate-options.ts';
import type { CommandLine, ProjectOptions } from '../register.ts';
import { parseCount, parseDuration, parseShare } from './parse-words.ts';

/** What commander gives for the options of commands on a database. */
export interface DatabaseWords extends ProjectOptions {
  readonly uri?: string;
}

/** What commander gives for the options of commands that change the database under the lock. */
export interface RunWords extends DatabaseWords {
  readonly allowDestructive?: boolean;
  readonly wait: number;
  readonly batch?: number;
  readonly pace?: number;
}

/** Adds a command that works on a database. */
export function onDatabase(group: Command, line: CommandLine, name: string): Command {
  return line
    .onProject(group, name)
    .option('--uri <uri>', 'the database; MONGODB_URI when absent')
    .option('--json', 'print the result as JSON');
}

/** Adds a command that runs steps. */
export function onRun(group: Command, line: CommandLine, name: string): Command {
  return onDatabase(group, line, name)
    .option('--allow-destructive', 'run steps that take data away or leave a gap, where the migration allows them too')
    .addOption(waitOption())
    .option('--batch <documents>', 'documents in a batch at the most', parseCount)
    .option('--pace <share>', 'the share of the time to leave to others, from 0 to less than 1', parseShare);
}

/** How long to wait for somebody else who migrates. */
export function waitOption(): Option {
  const words = 'how long to wait while somebody else migrates, such as 5m';
  return new Option('--wait <time>', words).argParser(parseDuration).default(0, 'not at all');
}

/** The options of a command on a database, from the words. */
export function databaseOptions(raw: DatabaseWords, line: CommandLine): DatabaseOptions {
  return { ...line.common(raw), ...(raw.uri !== undefined && { uri: raw.uri }) };
}

/** The options of a command that runs steps, from the words. */
export function runOptions(raw: RunWords, line: CommandLine): RunOptions {
  return {
    ...databaseOptions(raw, line),
    allowDestructive: raw.allowDestructive === true,
    wait: raw.wait,
    ...(raw.batch !== undefined && { batch: raw.batch }),
    ...(raw.pace !== undefined && { pace: raw.pace }),
  };
}
