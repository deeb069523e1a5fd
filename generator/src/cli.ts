#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type ExitCode, exitCode } from './commands/exit-code.ts';
import type { CommonOptions, OutputFormat } from './commands/output-format.ts';
import { ownVersion } from './commands/own-version.ts';
import { processTerminal } from './commands/terminal.ts';

const terminal = processTerminal();
let result: ExitCode = exitCode.fine;

/** What commander gives for the options that every command has. */
interface RawOptions {
  readonly project: string;
  readonly format: OutputFormat;
  readonly json?: boolean;
}

function common(raw: RawOptions): CommonOptions {
  return { project: raw.project, format: raw.json ? 'json' : raw.format };
}

/** A command with the options that all have. Each command's code is loaded only when it runs. */
function command(name: string, summary: string, examples: readonly string[]): Command {
  return new Command(name)
    .description(summary)
    .option('-p, --project <folder>', 'the folder of the project, or one inside it', '.')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif']).default('text'))
    .option('--json', 'the same as --format json')
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ ${example}`).join('\n')}\n`);
}

/** Aborts at the first Ctrl-C or SIGTERM; a second one ends the process at once. */
function untilInterrupted(): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  process.once('SIGINT', abort);
  process.once('SIGTERM', abort);
  return controller.signal;
}

const program = new Command('espalier')
  .description('Compiles YAML models into a typed MongoDB client.')
  .version(ownVersion(), '-V, --version')
  .configureOutput({ writeOut: terminal.out, writeErr: terminal.note })
  .addHelpText(
    'after',
    '\nExamples:\n  $ espalier init\n  $ espalier generate --watch\n  $ espalier explain link/unknown-type\n',
  );

program.addCommand(
  command('init', 'Lay out a project: settings, a first model, a first program.', [
    'espalier init',
    'espalier init -p my-app',
  ]).action(async (raw: RawOptions) => {
    const { init } = await import('./commands/init.ts');
    result = init(common(raw), terminal);
  }),
);

program.addCommand(
  command('generate', 'Compile the models and write the typed client.', [
    'espalier generate',
    'espalier generate --check     # in CI: fail when the client is stale',
    'espalier generate --watch     # again after every change',
  ])
    .addOption(
      new Option('--check', 'write nothing; print what would change and fail if anything would').conflicts('watch'),
    )
    .option('--watch', 'generate again after every change')
    .action(async (raw: RawOptions & { check?: boolean; watch?: boolean }) => {
      if (raw.watch === true) {
        const { watch } = await import('./commands/watch.ts');
        result = await watch(common(raw), terminal, untilInterrupted());
        return;
      }
      const { generate } = await import('./commands/generate.ts');
      result = await generate({ ...common(raw), check: raw.check === true }, terminal);
    }),
);

program.addCommand(
  command('validate', 'Check the models and write nothing.', [
    'espalier validate',
    'espalier validate --format sarif > espalier.sarif',
  ]).action(async (raw: RawOptions) => {
    const { validate } = await import('./commands/validate.ts');
    result = validate(common(raw), terminal);
  }),
);

program.addCommand(
  command('explain', 'Explain a diagnostic: what it means, what is wrong, what is right.', [
    'espalier explain link/unknown-type',
  ])
    .argument('<code>', 'the code in brackets of an error')
    .action(async (code: string, raw: RawOptions) => {
      const { explain } = await import('./commands/explain.ts');
      result = explain(code, common(raw).format, terminal);
    }),
);

program.addCommand(
  command('dev', 'Run a MongoDB server for the project; its data stay under .espalier/.', [
    'espalier dev',
    'espalier dev --port 27017',
  ])
    .option('--port <number>', 'the port to listen on', parsePort)
    .action(async (raw: RawOptions & { port?: number }) => {
      const { dev } = await import('./commands/dev.ts');
      const port = raw.port === undefined ? {} : { port: raw.port };
      result = await dev({ ...common(raw), ...port }, terminal, untilInterrupted());
    }),
);

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 1 to 65535.');
  return port;
}

function stopOnUsageErrors(parent: Command): void {
  parent.exitOverride();
  for (const child of parent.commands) stopOnUsageErrors(child);
}

stopOnUsageErrors(program);
program.showHelpAfterError('(add --help for the options)');
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) result = error.exitCode === 0 ? exitCode.fine : exitCode.usage;
  else {
    terminal.note(
      `This is a bug of Espalier. Please report it with these lines:\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    result = exitCode.bug;
  }
}
process.exitCode = result;
