import type { LoadedMigration } from '@espalier/runtime/migrate';
import type { SquashRefusal, StepFate } from '../../../4-plan/squash/squash-plan.ts';
import { originText } from '../../../4-plan/squash/step-origin.ts';
import { escapeInvisible } from '../../../diagnostics/fill-template.ts';
import { counted } from '../../counted.ts';
import { type ExitCode, exitCode } from '../../exit-code.ts';
import { jsonText } from '../../json-text.ts';
import type { CommonOptions } from '../../output-format.ts';
import { report } from '../../report.ts';
import { colorsOf, type Terminal } from '../../terminal.ts';
import { tableText } from '../print/table-text.ts';

/** One migration cannot be folded with itself. */
export function reportTooFew(range: readonly LoadedMigration[], options: CommonOptions, terminal: Terminal): ExitCode {
  const code = report(options, terminal, { diagnostics: [], result: { migration: null, created: [] } });
  if (options.format !== 'text') return code;
  const [only] = range;
  const state = only === undefined ? 'there are no migrations yet' : `${only.name} is the only one`;
  terminal.note(`${colorsOf(terminal).green('✓')} Nothing to squash: ${state}.\n`);
  return code;
}

/** A squash that cannot be. */
interface RefusedSquash {
  readonly refusals: readonly SquashRefusal[];
  readonly range: readonly LoadedMigration[];
  /** The first migration from which on nothing stands against one, where there is one. */
  readonly begin: string | undefined;
}

/** Tells everything that stands against a squash, each with the way out. */
export function refuseSquash(
  { refusals, range, begin }: RefusedSquash,
  { format }: CommonOptions,
  terminal: Terminal,
): ExitCode {
  const amount = refusals.length === 1 ? 'one thing stands' : `${refusals.length} things stand`;
  const message = `${rangeText(range)} cannot become one migration: ${amount} against it`;
  const told = refusals.map((refusal) => ({
    message: refusal.message,
    steps: refusal.origins.map(originText),
    hint: wayOut(refusal, begin),
  }));
  if (format === 'json') {
    const error = { code: 'migrate/squash-refused', message, refusals: told };
    terminal.out(jsonText({ ok: false, error, diagnostics: [] }));
    return exitCode.failed;
  }
  const { bold, dim, green, red } = colorsOf(terminal);
  terminal.note(`${red(bold('error[migrate/squash-refused]'))}: ${bold(message)}\n`);
  for (const { message: why, steps, hint } of told) {
    terminal.note(`  - ${escapeInvisible(why)} ${dim(`(${steps.join(', ')})`)}\n    ${green('hint:')} ${hint}\n`);
  }
  return exitCode.failed;
}

function wayOut({ origins, reason }: SquashRefusal, begin: string | undefined): string {
  const [first] = origins;
  const later = begin === undefined ? undefined : `\`espalier migrate squash ${begin}\``;
  if (reason === 'order') return later === undefined ? 'Leave these migrations as they are.' : `Begin later: ${later}.`;
  const elide = first === undefined ? '' : `--elide ${originText(first)}`;
  const leave = `Leave it out with \`${elide}\` when no database needs it any more`;
  return later === undefined ? `${leave}.` : `${leave}, or begin later: ${later}.`;
}

/** `0001_initial to 0011_words`. */
export function rangeText(range: readonly { readonly name: string }[]): string {
  const [first, last] = [range[0]?.name ?? '', range.at(-1)?.name ?? ''];
  return first === last ? first : `${first} to ${last}`;
}

const words = { kept: 'as it was', folded: 'folded', dropped: 'not needed', elided: 'left out' } as const;
const fates = ['kept', 'folded', 'dropped', 'elided'] as const;

/** What became of the steps, a line for each migration. */
export function fatesText(all: readonly StepFate[], range: readonly LoadedMigration[], terminal: Terminal): string {
  const { dim } = colorsOf(terminal);
  const rows = range.map(({ name }) => {
    const own = all.filter(({ migration }) => migration === name);
    const parts = fates.flatMap((fate) => {
      const amount = own.filter((each) => each.fate === fate).length;
      return amount === 0 ? [] : [`${amount} ${fate === 'kept' && amount > 1 ? 'as they were' : words[fate]}`];
    });
    return [`  ${name}`, counted(own.length, 'step'), parts.join(', ')];
  });
  return tableText(rows, ([name = '', steps = '', parts = '']) => [name, steps, parts === '' ? parts : dim(parts)]);
}
