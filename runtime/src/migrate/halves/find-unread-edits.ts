import { pathBefore } from '../rewrite/path-before.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { MapValues, MoveField } from '../steps/edit.ts';
import type { Rewrite } from '../steps/step.ts';
import type { Halves } from './find-unread.ts';
import { formerWords } from './former-words.ts';
import { isDeclarable } from './is-read-as.ts';
import { modelsOf } from './models-of.ts';
import { type FieldPlace, innermostType, placeOf } from './place-of.ts';
import type { UnreadForm } from './unread-form.ts';
import { isTypeUnread } from './unread-type.ts';
import { yamlWord } from './yaml-word.ts';

/** Finds the renames, moves and replaced values that the models know nothing of. Of keys that they do not declare, no client does. */
export function findUnreadEdits(migration: Halves): readonly UnreadForm[] {
  return migration.steps.flatMap((step) => (step.op === 'rewrite' ? inRewrite(step, migration) : []));
}

function inRewrite({ collection, edits }: Rewrite, { before, after, steps }: Halves): UnreadForm[] {
  const [old] = modelsOf(before, collection, steps);
  const [now] = modelsOf(after, collection, steps);
  if (old === undefined || now === undefined) return [];
  const renames = new Map(
    edits.flatMap((edit, index) => (edit.edit === 'renameField' ? [[pathBefore(edits, index), edit.to]] : [])),
  );
  const root = { name: now[0], before: old[1], after: now[1] };
  return edits.flatMap((edit, index) => {
    if (edit.edit === 'moveField') return movedTo(edit, now[0], Object.values(now[1].fields));
    if (edit.edit !== 'renameField' && edit.edit !== 'mapValues') return [];
    const place = placeOf(pathBefore(edits, index), root, { before, after }, renames);
    if (place === undefined) return [];
    return edit.edit === 'renameField' ? renamedTo(place, after) : mapped(edit, place, { before, after });
  });
}

function renamedTo({ owner, before, after }: FieldPlace, snapshot: Snapshot): UnreadForm[] {
  if (after.wasStored === before.stored) return [];
  const isRetyped = isTypeUnread(before, after);
  const form = { owner, name: after.name, change: `was stored as "${before.stored}"` };
  if (isRetyped && !isDeclarable(before.type, after.type)) return [form];
  return [{ ...form, line: `was: ${formerWords(before, after, isRetyped, snapshot)}` }];
}

/** Clients read a field at one path, and under its former key beside it. */
function movedTo({ path, to }: MoveField, owner: string, fields: readonly { readonly stored: string }[]): UnreadForm[] {
  const [root] = to.split('.');
  const isDeclared = fields.some(({ stored }) => stored === root);
  return isDeclared ? [{ owner, name: to, change: `was stored at "${path}"` }] : [];
}

/** A value that was there before cannot be declared to have been another one: it has a meaning of its own. */
function mapped(
  { values }: MapValues,
  { owner, before, after }: FieldPlace,
  snapshots: Pick<Halves, 'before' | 'after'>,
): UnreadForm[] {
  const [old, type] = [innermostType(before.type), innermostType(after.type)];
  const known = old.kind === 'enum' ? (snapshots.before.enums[old.name] ?? []) : [];
  const declared = type.kind === 'enum' ? (snapshots.after.enums[type.name] ?? []) : [];
  return Object.entries(values).flatMap(([from, to]): UnreadForm[] => {
    if (from === to || declared.some(({ value, was }) => value === to && was === from)) return [];
    if (type.kind !== 'enum') return [{ owner, name: after.name, change: `had other values, such as "${from}"` }];
    const form = { owner: type.name, name: to, change: `was "${from}" in documents` };
    return [known.some(({ value }) => value === to) ? form : { ...form, line: `was: ${yamlWord(from)}` }];
  });
}
