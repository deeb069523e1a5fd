import type { MigrationError } from '@espalier/runtime/migrate';
import { escapeInvisible } from '../../diagnostics/fill-template.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { jsonText } from '../json-text.ts';
import type { OutputFormat } from '../output-format.ts';
import { colorsOf, type Terminal } from '../terminal.ts';

const lockedHint = 'Wait for it with --wait 5m. Of a process that is gone, the lock goes by itself within seconds.';

/** Tells why a migration does not go on: as text to stderr, as JSON to stdout. */
export function reportMigrationError(
  { format }: { readonly format: OutputFormat },
  terminal: Terminal,
  error: MigrationError,
): ExitCode {
  const { code, message, migration, step, findings } = error;
  const hint = code === 'migrate/locked' ? lockedHint : error.hint;
  if (format === 'json') {
    const described = { code, message, migration, step, findings, hint };
    terminal.out(jsonText({ ok: false, error: described, diagnostics: [] }));
    return exitCode.failed;
  }
  const { bold, green, red } = colorsOf(terminal);
  const lines = [
    `${red(bold(`error[${code}]`))}: ${bold(escapeInvisible(message))}`,
    ...findings.filter((finding) => finding !== message).map((finding) => `  - ${escapeInvisible(finding)}`),
    ...(hint === undefined ? [] : [`  ${green('hint:')} ${escapeInvisible(hint)}`]),
  ];
  terminal.note(`${lines.join('\n')}\n`);
  return exitCode.failed;
}
