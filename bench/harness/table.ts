import { type Figure, isMet } from './figure.ts';
import type { Spread } from './statistics.ts';

const headings = ['workload', 'side', 'figure', '÷ raw', 'CPU ÷ raw', 'bar', ''];

/** The figures for a terminal: aligned columns, one block per workload. */
export function textTable(figures: readonly Figure[]): string {
  const rows = [headings, ...rowsOf(figures)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** The figures as a table in Markdown. */
export function markdownTable(figures: readonly Figure[]): string {
  return [headings, headings.map(() => '---'), ...rowsOf(figures)].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

function rowsOf(figures: readonly Figure[]): string[][] {
  return figures.map((figure, index) => [
    figures[index - 1]?.workload === figure.workload ? '' : figure.workload,
    figure.side,
    `${spreadText(figure.value)}${figure.unit === '' ? '' : ` ${figure.unit}`}`,
    figure.ratio === undefined ? '' : spreadText(figure.ratio),
    figure.cpuRatio === undefined ? '' : spreadText(figure.cpuRatio),
    barText(figure),
    verdict(figure),
  ]);
}

function barText({ bar, unit }: Figure): string {
  if (bar === undefined) return '';
  if (bar.of === 'value') return `≤ ${numberText(bar.limit)} ${unit}`.trimEnd();
  return `${bar.of === 'cpuRatio' ? 'CPU ' : ''}≤ ${bar.limit} × raw`;
}

function verdict(figure: Figure): string {
  const met = isMet(figure);
  return met === undefined ? '' : met ? 'met' : 'MISSED';
}

/** The median, and in brackets the quarter points where they differ. */
function spreadText({ median, lower, upper }: Spread): string {
  const [middle, low, high] = [numberText(median), numberText(lower), numberText(upper)];
  return low === high ? middle : `${middle} (${low}–${high})`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}
