import type { PlannedSample } from '@espalier/runtime/migrate';
import type { colorsOf } from '../../terminal.ts';
import { changedParts } from './changed-parts.ts';
import { mqlText } from './mql-text.ts';

/** How a sample is laid out. */
export interface SampleStyle {
  readonly colors: ReturnType<typeof colorsOf>;
  readonly indent: number;
  readonly width: number;
}

const longestText = 60;

/** A document before and after, with its `_id` and what changes of it. */
export function sampleText({ before, after }: PlannedSample, { colors, indent, width }: SampleStyle): string {
  const [old, fresh] = changedParts(before, after);
  const layout = { indent: indent + 2, width, longest: longestText };
  const line = (sign: string, document: unknown, part: unknown): string =>
    `${sign} ${mqlText({ ...idOf(document), ...(part as object) }, layout)}`;
  return `${colors.red(line('-', before, old))}\n${' '.repeat(indent)}${colors.green(line('+', after, fresh))}`;
}

function idOf(document: unknown): object {
  return typeof document === 'object' && document !== null && '_id' in document ? { _id: document._id } : {};
}
