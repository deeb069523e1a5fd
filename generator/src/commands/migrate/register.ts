import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { CommonOptions } from '../output-format.ts';
import type { Terminal } from '../terminal.ts';
import { addLedgerCommands } from './register/ledger-commands.ts';
import { addLookCommands } from './register/look-commands.ts';
import { addMakeCommands } from './register/make-commands.ts';
import { addRunCommands } from './register/run-commands.ts';
import { addSquashCommand } from './register/squash-command.ts';

/** What commander gives for the options that all commands on a project have. */
export interface ProjectOptions {
  readonly project: string;
  readonly format?: CommonOptions['format'];
  readonly json?: boolean;
}

/** What the program lends to the commands of a group. */
export interface CommandLine {
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Adds a command that has `--project`. */
  onProject(parent: Command, name: string): Command;
  common(raw: ProjectOptions): CommonOptions;
  /** The text below the help. */
  examples(...lines: readonly string[]): string;
  /** Says how the command ended. */
  finish(code: ExitCode): void;
}

/** Adds `espalier migrate` with its commands. Each loads its own modules only when it runs. */
export function addMigrateCommands(program: Command, line: CommandLine): void {
  const description = 'Change the schema by reviewed migrations, which move the data too.';
  const group = program.command('migrate').description(description);
  addMakeCommands(group, line);
  addSquashCommand(group, line);
  addRunCommands(group, line);
  addLookCommands(group, line);
  addLedgerCommands(group, line);
}
