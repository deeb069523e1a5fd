import type { MigrationState } from '@espalier/runtime/migrate';
import { escapeInvisible } from '../../../diagnostics/fill-template.ts';
import type { colorsOf } from '../../terminal.ts';
import { dateText } from './date-text.ts';
import { tableText } from './table-text.ts';

type Colors = ReturnType<typeof colorsOf>;

/** Migrations with how far each is on the database, when and by whom. */
export function statesText(states: readonly MigrationState[], colors: Colors): string {
  const rows = states.map((state) => [wordFor(state), state.name, ...detailsOf(state)]);
  return tableText(rows, ([word = '', name = '', ...details], index) => {
    const status = states[index]?.status ?? 'pending';
    return [
      colors[paints[status]](word),
      name,
      ...details.map((detail) => (detail === '' ? detail : colors.dim(detail))),
    ];
  });
}

const paints = {
  pending: 'yellow',
  running: 'cyan',
  failed: 'red',
  expanded: 'cyan',
  done: 'green',
  reverting: 'cyan',
  reverted: 'yellow',
} as const;

function wordFor({ status, row }: MigrationState): string {
  if (status === 'reverted') return 'pending';
  if (status !== 'done') return status;
  return row === undefined || row.kind === 'run' ? 'applied' : `applied (${row.kind})`;
}

function detailsOf({ status, row, problem = '' }: MigrationState): string[] {
  if (row === undefined) return problem === '' ? [] : ['', '', escapeInvisible(problem)];
  const when = dateText(row.endedAt ?? row.startedAt);
  const undone = status === 'reverted' ? 'undone ' : '';
  const step = row.steps.find((each) => each.error !== undefined);
  const reason = status === 'failed' && step !== undefined ? `step ${step.index + 1}: ${step.error}` : '';
  return [`${undone}${when}`, escapeInvisible(row.appliedBy), escapeInvisible(problem === '' ? reason : problem)];
}
