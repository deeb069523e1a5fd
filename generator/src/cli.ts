#!/usr/bin/env node
import { statSync } from 'node:fs';
import { Command, CommanderError, Help, InvalidArgumentError, Option } from 'commander';
import { addDbCommands } from './commands/db/register.ts';
import { describeBug } from './commands/describe-bug.ts';
import { type ExitCode, exitCode } from './commands/exit-code.ts';
import { interruption, outputClosed } from './commands/interruption.ts';
import { jsonText } from './commands/json-text.ts';
import { addMigrateCommands, type CommandLine, type ProjectOptions } from './commands/migrate/register.ts';
import type { CommonOptions } from './commands/output-format.ts';
import { ownVersion } from './commands/own-version.ts';
import { reportFailure } from './commands/report-failure.ts';
import { processTerminal } from './commands/terminal.ts';

const interrupted = interruption();
const terminal = processTerminal(() => interrupted.abort(outputClosed));
const words = process.argv.slice(2);
/** Read before the command line is understood, because it may not be understood. */
const wantsJson = words.includes('--json') || /(^|\n)--format(=|\n)json(\n|$)/.test(words.join('\n'));
let result: ExitCode = exitCode.fine;
let runningCommand: string | undefined;

function common({ project, format = 'text', json = false }: ProjectOptions): CommonOptions {
  return { project, format: json ? 'json' : format };
}

/** Without the default of options that can be given several times: it is that they were not given. */
function optionDescription(option: Option): string {
  return Array.isArray(option.defaultValue) ? option.description : new Help().optionDescription(option);
}

const program = new Command('espalier')
  .description('Compiles YAML models into a typed MongoDB client.')
  .version(ownVersion(), '-V, --version')
  .exitOverride()
  .configureOutput({ writeOut: terminal.out, writeErr: wantsJson ? () => undefined : terminal.note })
  .configureHelp({ optionDescription })
  .showHelpAfterError('(add --help for the options)')
  .addHelpText('after', examples('espalier init', 'espalier generate --watch', 'espalier explain link/unknown-type'))
  .hook('preAction', (_program, command) => {
    runningCommand = command.parent === program ? command.name() : `${command.parent?.name()} ${command.name()}`;
  });

program
  .command('init')
  .description('Lay out a project: settings, a first model, a first program. Nothing that exists is overwritten.')
  .argument('[folder]', 'the folder of the project', '.')
  .option('--json', 'print what was done as JSON')
  .addHelpText('after', examples('espalier init', 'espalier init my-app'))
  .action(async (folder: string, { json }: { json?: boolean }) => {
    const { init } = await import('./commands/init.ts');
    result = init({ folder, format: json === true ? 'json' : 'text' }, terminal);
  });

onModels('generate')
  .description('Compile the models and write the typed client.')
  .addOption(new Option('--check', 'write nothing; print what would change, and fail if anything would'))
  .addOption(new Option('--watch', 'generate again after every change').conflicts('check'))
  .addHelpText(
    'after',
    examples(
      'espalier generate',
      'espalier generate --check     # in CI: fail when the client is stale',
      'espalier generate --watch     # again after every change',
    ),
  )
  .action(async (raw: ProjectOptions & { check?: boolean; watch?: boolean }, command: Command) => {
    if (raw.watch === true) {
      if (raw.format === 'sarif') command.error("error: option '--watch' cannot be used with '--format sarif'");
      const { watch } = await import('./commands/watch.ts');
      result = await watch(common(raw), terminal, interrupted.signal);
      return;
    }
    const { generate } = await import('./commands/generate.ts');
    result = await generate({ ...common(raw), check: raw.check === true }, terminal);
  });

onModels('validate')
  .description('Check the models and write nothing.')
  .addHelpText('after', examples('espalier validate', 'espalier validate --format sarif > espalier.sarif'))
  .action(async (raw: ProjectOptions) => {
    const { validate } = await import('./commands/validate.ts');
    result = validate(common(raw), terminal);
  });

program
  .command('explain')
  .description('Explain a diagnostic: what it means, what is wrong, what is right.')
  .argument('<code>', 'the code in brackets of an error')
  .option('--json', 'print the page as JSON')
  .addHelpText('after', examples('espalier explain link/unknown-type'))
  .action(async (code: string, { json }: { json?: boolean }) => {
    const { explain } = await import('./commands/explain.ts');
    result = explain(code, json === true ? 'json' : 'text', terminal);
  });

onProject(program, 'dev')
  .description('Run a MongoDB server for the project and print its URI. Its data stay under .espalier/.')
  .option('--port <number>', 'the port to listen on; the last one or a free one when absent', parsePort)
  .option('--json', 'print the URI as JSON')
  .addHelpText('after', examples('espalier dev', 'espalier dev --port 27017'))
  .action(async (raw: ProjectOptions & { port?: number }) => {
    const { dev } = await import('./commands/dev.ts');
    const port = raw.port === undefined ? {} : { port: raw.port };
    result = await dev({ ...common(raw), ...port }, terminal, interrupted.signal);
  });

/** What the groups of commands work with. */
const line: CommandLine = {
  terminal,
  signal: interrupted.signal,
  onProject,
  common,
  examples,
  finish: (code) => {
    result = code;
  },
};
addMigrateCommands(program, line);
addDbCommands(program, line);

function onProject(parent: Command, name: string): Command {
  const option = new Option('-p, --project <folder>', 'the folder of the project, or one inside it').default('.');
  return parent.command(name).addOption(option.argParser(parseFolder));
}

function onModels(name: string): Command {
  return onProject(program, name)
    .addOption(new Option('--format <format>', 'how to print (default: text)').choices(['text', 'json', 'sarif']))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'));
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}

function parseFolder(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return path;
  throw new InvalidArgumentError('There is no such folder.');
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 1 to 65535.');
}

/** Commander has told people already; programs are told here. */
function reportUsage({ message }: CommanderError): ExitCode {
  if (!wantsJson) return exitCode.usage;
  const sentences = message.split('\n').map((line) => line.replace(/^error: |^\(|\)$/g, ''));
  return reportFailure({ format: 'json' }, terminal, { code: 'usage', message: sentences.join('. ') }, exitCode.usage);
}

function reportBug(error: unknown): ExitCode {
  const message = error instanceof Error ? error.message : String(error);
  terminal.note(`This is a bug of Espalier: ${message}\n\n`);
  terminal.note(
    `Please report it with these lines, which quote nothing of yours:\n${describeBug(error, runningCommand)}`,
  );
  if (wantsJson) terminal.out(jsonText({ ok: false, error: { code: 'bug', message }, diagnostics: [] }));
  return exitCode.bug;
}

process.on('uncaughtException', (error) => process.exit(reportBug(error)));
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) result = reportBug(error);
  else result = error.exitCode === 0 ? exitCode.fine : reportUsage(error);
}
process.exitCode = result;
