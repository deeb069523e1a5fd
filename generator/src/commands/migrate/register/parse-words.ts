import type { SampleSize } from '@espalier/runtime/migrate';
import { InvalidArgumentError } from 'commander';

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `90s`, `5m`, `2h`, `30d`: milliseconds. */
export function parseDuration(text: string): number {
  const [, digits = '', unit = ''] = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text) ?? [];
  const size = units[unit];
  if (size !== undefined) return Number(digits) * size;
  throw new InvalidArgumentError('Give a number with its unit, such as 90s, 5m, 2h or 30d.');
}

/** A whole number from 1. */
export function parseCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1.');
}

/** A whole number from 0. */
export function parseAmount(text: string): number {
  return text === '0' ? 0 : parseCount(text);
}

/** A share of the time, from 0 to less than 1. */
export function parseShare(text: string): number {
  if (/^(0|0?\.\d{1,6})$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a number from 0 to less than 1, such as 0.5.');
}

/** `1%` of the documents, or so many. */
export function parseSample(text: string): SampleSize {
  const [, digits] = /^(\d{1,3}(?:\.\d{1,4})?)%$/.exec(text) ?? [];
  if (digits === undefined) {
    if (/^\d{1,9}$/.test(text)) return { documents: Number(text) };
  } else if (Number(digits) <= 100) return { share: Number(digits) / 100 };
  throw new InvalidArgumentError('Give a share such as 1%, or a number of documents.');
}

/** `0007_rename_text.3`: a step of a migration, from 1. */
export function parseStep(text: string): { readonly migration: string; readonly step: number } {
  const [, migration = '', step = ''] = /^(.+)\.([1-9]\d{0,3})$/.exec(text) ?? [];
  if (migration !== '') return { migration, step: Number(step) };
  throw new InvalidArgumentError('Give the migration, a dot and the number of the step, such as 0007_rename_text.3.');
}

/** Of an option that may be given several times: the words so far and the next one. */
export function collectWord(word: string, before: readonly string[]): readonly string[] {
  return [...before, word];
}
