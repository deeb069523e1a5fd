import type { NormalForm, SnapshotType } from '@espalier/runtime/migrate';
import type { Change } from '../changes/change.ts';
import type { PlannedEdit } from './edit-sink.ts';
import type { SlotSite } from './site.ts';

type Scalar = Extract<SnapshotType, { readonly kind: 'scalar' }>;

/** What `String.prototype.trim` takes away; the server by itself takes another set. */
const whiteSpace =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Letters that have a lower case: capitals and titles, Roman numbers, circled letters. */
const upperCase = '[\\p{Lu}\\p{Lt}\\x{2160}-\\x{216f}\\x{24b6}-\\x{24cf}]';

/** The forms that values were not brought to before. */
export function addedForms(before: Scalar, after: Scalar): readonly NormalForm[] {
  const known = before.bson === after.bson ? (before.normal ?? []) : [];
  return (after.normal ?? []).filter((form) => !known.includes(form));
}

/** Brings stored values to these forms: the client looks for no others. */
export function normalEdits(
  { bson }: Scalar,
  forms: readonly NormalForm[],
  cause: Change,
  { path }: SlotSite,
): readonly PlannedEdit[] {
  if (forms.length === 0 || bson === 'any') return [];
  const using = forms.reduce<unknown>((value, form) => expressions[form](value), '$$value');
  return [{ edit: { edit: 'convertField', path, from: bson, to: bson, using, onError: 'refuse' }, causes: [cause] }];
}

const expressions: Readonly<Record<NormalForm, (value: unknown) => unknown>> = {
  trim: (input) => ({ $trim: { input, chars: whiteSpace } }),
  lower: (value) => {
    const lower = { $toLower: value };
    // The server knows the letters of ASCII only: with others the text stands against it.
    return { $cond: [{ $regexMatch: { input: lower, regex: upperCase } }, null, lower] };
  },
  day: (date) => ({ $dateTrunc: { date, unit: 'day' } }),
};
