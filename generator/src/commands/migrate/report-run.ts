import type { RunReport, StepPhase } from '@espalier/runtime/migrate';
import { counted } from '../counted.ts';
import type { ExitCode } from '../exit-code.ts';
import { report } from '../report.ts';
import { colorsOf, type Terminal } from '../terminal.ts';
import type { DatabaseOptions } from './migrate-options.ts';
import { durationText } from './print/duration-text.ts';
import { waitingText } from './print/waiting-text.ts';

/** Tells what a run did, or that there was nothing to do. `nothing` is the sentence for that. */
export function reportRun(
  done: RunReport,
  nothing: string,
  options: DatabaseOptions & { readonly phase?: StepPhase },
  terminal: Terminal,
): ExitCode {
  const code = report(options, terminal, { diagnostics: [], result: done });
  if (options.format !== 'text') return code;
  const { green } = colorsOf(terminal);
  if (done.migrations.length > 0) terminal.note(`${green('✓')} ${summary(done)}\n`);
  else if (done.waiting.length === 0) terminal.note(`${nothing}\n`);
  terminal.note(waitingText(done.waiting, options.phase, terminal));
  return code;
}

/** `2 migrations applied (12 s)`, `1 migration undone, 1 migration applied (3 s)`, `1 migration marked as applied` */
function summary({ migrations, validators = [] }: RunReport): string {
  const parts: string[] = [];
  const marked = migrations.every(({ kind }) => kind === 'fake' || kind === 'baseline') ? 'marked as ' : '';
  for (const status of ['reverted', 'done', 'expanded'] as const) {
    const amount = migrations.filter((migration) => migration.status === status).length;
    if (amount > 0) parts.push(`${counted(amount, 'migration')} ${marked}${words[status]}`);
  }
  if (validators.length > 0) {
    return `${parts.join(', ')}; ${counted(validators.length, 'collection')} got the validator of the models: ${validators.join(', ')}`;
  }
  if (marked !== '') return `${parts.join(', ')}; nothing was run`;
  const milliseconds = migrations.reduce((sum, migration) => sum + migration.milliseconds, 0);
  return `${parts.join(', ')} (${durationText(milliseconds)})`;
}

const words = { reverted: 'undone', done: 'applied', expanded: 'expanded' } as const;
