import { type QuarantineGroup, quarantineGroups } from '@espalier/runtime/migrate';
import { escapeInvisible } from '../../diagnostics/fill-template.ts';
import type { ExitCode } from '../exit-code.ts';
import { report } from '../report.ts';
import { outColorsOf, type Terminal } from '../terminal.ts';
import type { DatabaseOptions } from './migrate-options.ts';
import { dateText } from './print/date-text.ts';
import { mqlText } from './print/mql-text.ts';
import { numberText } from './print/number-text.ts';
import { withMigrations } from './with-migrations.ts';

/** `espalier migrate quarantine`: lists the documents that migrations could not treat. */
export function quarantine(options: DatabaseOptions, terminal: Terminal): Promise<ExitCode> {
  return withMigrations(options, terminal, async ({ database }) => {
    const groups = await quarantineGroups(database);
    const code = report(options, terminal, { diagnostics: [], result: { quarantine: groups } });
    if (options.format !== 'text') return code;
    for (const group of groups) terminal.out(groupText(group, outColorsOf(terminal)));
    terminal.note(
      groups.length === 0
        ? 'The quarantine is empty.\n'
        : '\nThe documents are whole in the collection _espalier_quarantine, each under `document`.\n',
    );
    return code;
  });
}

function groupText(group: QuarantineGroup, { bold, dim }: ReturnType<typeof outColorsOf>): string {
  const { migration, step, collection, reason, documents, examples, since } = group;
  const left = documents - examples.length;
  const ids = [...examples.map((id) => mqlText(id)), ...(left > 0 ? [`and ${numberText(left)} more`] : [])].join(', ');
  const amount = `${numberText(documents)} of ${collection}, last ${dateText(since)}`;
  return `${bold(`${migration}.${step}`)}  ${escapeInvisible(reason)}  ${dim(`(${amount})`)}\n  _id ${ids}\n`;
}
