import { type FlushCommand, flushCommands, runFlushCommand } from '../../database/data/flush.ts';
import { counted } from '../counted.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { jsonText } from '../json-text.ts';
import { colorsOf, type Terminal } from '../terminal.ts';
import { type ModelDataOptions, withModels } from './with-models.ts';

/** Options of `espalier db flush`. */
export interface FlushOptions extends ModelDataOptions {
  /** Do it; without, the commands are only printed. */
  readonly yes: boolean;
  /** Let sequences begin anew. */
  readonly resetSequences: boolean;
}

/** `espalier db flush`: takes all documents of the models away, or prints the commands that would. */
export async function flush(options: FlushOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  return withModels(options, terminal, signal, async ({ connection, models }) => {
    const { database } = connection;
    const commands = await flushCommands(database, models, options.resetSequences);
    if (!options.yes) {
      printCommands(commands, database.databaseName, options, terminal);
      return exitCode.fine;
    }
    let removed = 0;
    for (const command of commands) {
      signal.throwIfAborted();
      removed += await runFlushCommand(database, command);
    }
    if (options.format === 'json') terminal.out(jsonText({ ok: true, done: true, removed, diagnostics: [] }));
    else terminal.note(`Removed ${counted(removed, 'document')} from "${database.databaseName}".\n`);
    return exitCode.fine;
  });
}

function printCommands(
  commands: readonly FlushCommand[],
  database: string,
  { format }: FlushOptions,
  terminal: Terminal,
): void {
  if (format === 'json') {
    terminal.out(jsonText({ ok: true, done: false, database, commands, diagnostics: [] }));
    return;
  }
  for (const { command, documents } of commands)
    terminal.out(`db.runCommand(${JSON.stringify(command)})  // ${counted(documents, 'document')}\n`);
  const { yellow } = colorsOf(terminal);
  terminal.note(yellow(`Nothing was done. Give --yes to run this on "${database}".\n`));
}
