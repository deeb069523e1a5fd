import type { MigrationError } from '@espalier/runtime/migrate';
import { escapeInvisible } from '../../diagnostics/fill-template.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { jsonText } from '../json-text.ts';
import type { OutputFormat } from '../output-format.ts';
import { colorsOf, type Terminal } from '../terminal.ts';
import { causeText } from './print/cause-text.ts';
import { wrappedText } from './print/wrapped-text.ts';

const lockedHint = 'Wait for it with --wait 5m. A process that is gone loses the lock by itself within seconds.';

/** Tells why a migration does not go on: as text to stderr, as JSON to stdout. */
export function reportMigrationError(
  { format }: { readonly format: OutputFormat },
  terminal: Terminal,
  error: MigrationError,
): ExitCode {
  const { code, message, migration, step, findings } = error;
  const cause = causeText(error.cause);
  const hint = code === 'migrate/locked' ? lockedHint : error.hint;
  if (format === 'json') {
    const described = { code, message, migration, step, findings, cause, hint };
    terminal.out(jsonText({ ok: false, error: described, diagnostics: [] }));
    return exitCode.failed;
  }
  const { bold, green, red } = colorsOf(terminal);
  // Programs look for whole sentences in what they catch.
  const width = terminal.interactive ? terminal.columns : Number.POSITIVE_INFINITY;
  const wrapped = (text: string, indent = 4): string => wrappedText(escapeInvisible(text), indent, width);
  const lines = [
    wrapped(`error[${code}]: ${message}`).replace(/^\S+(?=:)/, (start) => red(bold(start))),
    ...findings.filter((finding) => finding !== message).map((finding) => `  - ${wrapped(finding)}`),
    ...(cause === undefined ? [] : [`  ${wrapped(cause)}`]),
    ...(hint === undefined ? [] : [`  ${green('hint:')} ${wrapped(hint, 8)}`]),
  ];
  terminal.note(`${lines.join('\n')}\n`);
  return exitCode.failed;
}
