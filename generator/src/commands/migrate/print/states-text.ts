import type { MigrationState } from '@espalier/runtime/migrate';
import { escapeInvisible } from '../../../diagnostics/fill-template.ts';
import type { colorsOf } from '../../terminal.ts';
import { dateText } from './date-text.ts';
import { tableText } from './table-text.ts';
import { wrappedText } from './wrapped-text.ts';

type Colors = ReturnType<typeof colorsOf>;

/** Migrations with how far each is on the database, when and by whom; below it what is wrong with it. */
export function statesText(states: readonly MigrationState[], colors: Colors, width: number): string {
  const rows = states.map((state) => [wordFor(state), state.name, ...detailsOf(state)]);
  const table = tableText(rows, ([word = '', name = '', ...details], index) => {
    const status = states[index]?.status ?? 'pending';
    return [
      colors[paints[status]](word),
      name,
      ...details.map((detail) => (detail === '' ? detail : colors.dim(detail))),
    ];
  });
  const lines = table.split('\n');
  return states
    .map((state, index) => `${lines[index]}\n${troubleText(state, colors, width)}${purgedText(state, colors, width)}`)
    .join('');
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

function detailsOf({ status, row }: MigrationState): string[] {
  if (row === undefined) return [];
  const when = dateText(row.endedAt ?? row.startedAt);
  return [`${status === 'reverted' ? 'undone ' : ''}${when}`, escapeInvisible(row.appliedBy)];
}

function troubleText(state: MigrationState, { red, dim }: Colors, width: number): string {
  const { status, row, problem, findings = [], hint } = state;
  const failure = status === 'failed' ? row?.steps.find((step) => step.error !== undefined)?.error : undefined;
  const text = problem ?? failure;
  if (text === undefined) return '';
  const shown = (line: string) => wrappedText(escapeInvisible(line), 4, width);
  const details = [...findings, ...(hint === undefined ? [] : [hint])].map((line) => `    ${dim(shown(line))}\n`);
  return `    ${red(shown(text))}\n${details.join('')}`;
}

/** Which steps lost for good what they had put aside. */
function purgedText({ status, row }: MigrationState, { dim }: Colors, width: number): string {
  const purged = (row?.steps ?? []).filter(
    ({ purged: gone }) => gone !== undefined && gone.documents + gone.quarantined > 0,
  );
  if (status !== 'done' || purged.length === 0) return '';
  const steps = purged.map(({ index }) => index + 1).join(', ');
  const text = `What step ${steps} put aside was purged: \`down\` refuses without --allow-destructive, and cannot bring it back.`;
  return `    ${dim(wrappedText(text, 4, width))}\n`;
}
