import { planMigrations } from '@espalier/runtime/migrate';
import { counted } from '../counted.ts';
import type { ExitCode } from '../exit-code.ts';
import { report } from '../report.ts';
import { colorsOf, outColorsOf, type Terminal } from '../terminal.ts';
import type { DatabaseOptions } from './migrate-options.ts';
import { planText } from './print/plan-text.ts';
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
    terminal.out(planText(planned, { colors: outColorsOf(terminal), isFull: full }));
    terminal.note(planned.migrations.length === 0 ? 'Nothing to apply: the database is up to date.\n' : '');
    const steps = planned.migrations.flatMap((migration) => migration.steps);
    const objections = steps.flatMap((step) => step.objections).length;
    if (objections > 0)
      terminal.note(colorsOf(terminal).red(`\n${counted(objections, 'objection')}: \`up\` would stop.\n`));
    return code;
  });
}
