import { type Plan, planMigrations, type StepPhase } from '@espalier/runtime/migrate';
import { counted } from '../counted.ts';
import type { ExitCode } from '../exit-code.ts';
import { report } from '../report.ts';
import { colorsOf, outColorsOf, type Terminal } from '../terminal.ts';
import type { DatabaseOptions } from './migrate-options.ts';
import { planText } from './print/plan-text.ts';
import { waitingText } from './print/waiting-text.ts';
import { withMigrations } from './with-migrations.ts';

/** Options of `espalier migrate plan`. */
export interface PlanOptions extends DatabaseOptions {
  /** The last one to plan, by name or number. */
  readonly to?: string;
  readonly phase?: 'expand' | 'contract';
  /** Documents to show before and after each step at the most. */
  readonly samples: number;
  /** Whether long commands are printed whole. */
  readonly full: boolean;
}

/** `espalier migrate plan`: shows what `up` would do. */
export function plan(options: PlanOptions, terminal: Terminal): Promise<ExitCode> {
  return withMigrations(options, terminal, async (work) => {
    const { to, phase, samples, full } = options;
    const wanted = { ...(to !== undefined && { to }), ...(phase !== undefined && { phase }), samples };
    const planned = await planMigrations({ ...work, ...wanted });
    const code = report(options, terminal, { diagnostics: [], result: { plan: planned } });
    if (options.format !== 'text') return code;
    const text = planText(planned, { colors: outColorsOf(terminal), width: terminal.columns, isFull: full });
    terminal.out(text);
    terminal.note(summary(planned, phase, terminal));
    if (/[{[]…[}\]]/.test(text))
      terminal.note(colorsOf(terminal).dim('What {…} and […] stand for is printed by --full.\n'));
    return code;
  });
}

/** What stands in the way, or what to do next. */
function summary({ migrations, waiting }: Plan, phase: StepPhase | undefined, terminal: Terminal): string {
  if (migrations.length === 0)
    return waitingText(waiting, phase, terminal) || 'Nothing to apply: the database is up to date.\n';
  const { green, red, yellow } = colorsOf(terminal);
  const steps = migrations.flatMap((migration) => migration.steps);
  const objections = steps.flatMap((step) => step.objections).length;
  const unapproved = steps.filter((step) => step.needsApproval).length;
  const refused = steps.filter((step) => step.refused !== undefined).length;
  const lines = [
    ...(refused > 0 ? [red(`${counted(refused, 'step')} with refused samples: \`up\` would fail in the middle.`)] : []),
    ...(objections > 0 ? [red(`${counted(objections, 'objection')}: \`up\` would refuse to begin.`)] : []),
    ...(unapproved > 0 ? [yellow(`${counted(unapproved, 'step')} to be approved: \`up\` would refuse to begin.`)] : []),
  ];
  const half = phase === undefined ? '' : ` --phase ${phase}`;
  const flag = steps.some((step) => step.needsFlag) ? ' --allow-destructive' : '';
  if (lines.length === 0) lines.push(`${green('✓')} Nothing stands against it: \`espalier migrate up${half}${flag}\`.`);
  return `\n${lines.join('\n')}\n${waitingText(waiting, phase, terminal)}`;
}
