import type { FolderMigration } from '@espalier/runtime/migrate';
import type { Change } from '../../4-plan/changes/change.ts';
import type { MigrationPlan } from '../../4-plan/migration-plan.ts';
import { escapeInvisible } from '../../diagnostics/fill-template.ts';
import { counted } from '../counted.ts';
import type { ExitCode } from '../exit-code.ts';
import { type Findings, report } from '../report.ts';
import { colorsOf, type Terminal } from '../terminal.ts';
import { isDue } from './is-due.ts';
import type { MakeOptions } from './make.ts';

const mostShown = 30;

/** What was planned, and how it is told. */
export interface MakeWork {
  readonly options: MakeOptions;
  readonly terminal: Terminal;
  readonly plan: MigrationPlan;
  /** What was found on the way. */
  readonly found: Findings;
  /** The last migration; absent before the first one. */
  readonly last?: FolderMigration;
  describe(change: Change): string;
}

/** `--check`: fails when a migration would be made. */
export function reportCheck(work: MakeWork): ExitCode {
  const { options, terminal, plan, found, last } = work;
  const hasFailed = isDue(plan, last);
  const result = { upToDate: !hasFailed, last: last?.name ?? null, changes: plan.changes.map(work.describe) };
  const code = report(options, terminal, { ...found, result, hasFailed });
  if (options.format !== 'text') return code;
  if (!hasFailed) return noteUpToDate(work, code);
  const { red, bold } = colorsOf(terminal);
  terminal.note(`${red('✗')} The models are ahead of ${last === undefined ? 'the migrations' : last.name}:\n`);
  terminal.note(changeLines(work));
  terminal.note(`Run ${bold('espalier migrate make')} and commit what it writes.\n`);
  return code;
}

/** There is nothing to make. */
export function reportUpToDate(work: MakeWork): ExitCode {
  const { options, terminal, plan, found, last } = work;
  const result = { created: [], last: last?.name ?? null, changes: plan.changes.map(work.describe) };
  const code = report(options, terminal, { ...found, result });
  return options.format === 'text' ? noteUpToDate(work, code) : code;
}

/** The changes, one a line; of very many, those that can be read at a glance. */
export function changeLines({ plan, describe, terminal }: MakeWork): string {
  const { dim } = colorsOf(terminal);
  const shown = plan.changes.length > mostShown + 1 ? plan.changes.slice(0, mostShown) : plan.changes;
  const lines = shown.map((change) => `${dim('·')} ${escapeInvisible(describe(change))}`);
  const others = plan.changes.length - shown.length;
  if (others > 0) lines.push(dim(`… and ${others} more`));
  return lines.map((line) => `  ${line}\n`).join('');
}

function noteUpToDate(work: MakeWork, code: ExitCode): ExitCode {
  const { terminal, plan, last } = work;
  const state = last === undefined ? 'there are no models yet' : `the models are as ${last.name} left them`;
  const aside =
    plan.changes.length === 0
      ? state
      : `${counted(plan.changes.length, 'change')} of which no database knows, kept by the next migration`;
  terminal.note(`${colorsOf(terminal).green('✓')} Nothing to do: ${aside}.\n`);
  return code;
}
