import type { PlannedSample } from '@espalier/runtime/migrate';
import type { colorsOf } from '../../terminal.ts';
import { mqlText } from './mql-text.ts';

/** A document before and after, without the fields that stay as they are. */
export function sampleText(sample: PlannedSample, colors: ReturnType<typeof colorsOf>, indent: number): string {
  const [before, after] = [entriesOf(sample.before), entriesOf(sample.after)];
  const isChanged = (key: string): boolean => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const changed = (document: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(document).filter(([key]) => key === '_id' || isChanged(key)));
  const line = (sign: string, document: Record<string, unknown>): string => `${sign} ${mqlText(document, indent + 2)}`;

  return `${colors.red(line('-', changed(before)))}\n${' '.repeat(indent)}${colors.green(line('+', changed(after)))}`;
}

function entriesOf(document: unknown): Readonly<Record<string, unknown>> {
  return typeof document === 'object' && document !== null ? Object.fromEntries(Object.entries(document)) : {};
}
