import type { Edit, SnapshotSlot } from '@espalier/runtime/migrate';
import { circleOf, isSamePath, pathOf, pathText, targetOf } from '../../edit-paths.ts';
import type { SquashRefusal } from '../squash-plan.ts';
import { joinOrigins } from '../step-origin.ts';
import type { FoldedEdit, Models } from './folding.ts';
import { pullValue, traceBack } from './pull-back.ts';
import { slotsAt } from './slots-at.ts';

/**
 * Finds edits that cannot stand in one migration: it could not be told whether a document was treated already, since what
 * one edit makes, another takes away, or since documents are in the end what an edit takes for their old shape.
 */
export function checkEdits(edits: readonly FoldedEdit[], first: Models, after: Models): readonly SquashRefusal[] {
  return edits.flatMap((folded, index): SquashRefusal[] => {
    const { edit, origins } = folded;
    const undoer = findUndoer(edit, edits.slice(index + 1));
    if (undoer !== undefined) {
      const message = `"${edit.path}" is filled in, and may be as it was again after a later step`;
      return [{ message, origins: joinOrigins(origins, undoer.origins), reason: 'order' }];
    }
    const maker = edits.find((other) => takes(edit) && madeBy(other.edit) === edit.path);
    if (maker !== undefined) {
      const message = `"${edit.path}" is taken away, and made again from something else`;
      return [{ message, origins: joinOrigins(maker.origins, origins), reason: 'order' }];
    }
    const type = circleOf(pathOf(edit.path))?.type;
    const isKnown = type === undefined || [first, after].some(({ snapshot }) => Object.hasOwn(snapshot.embedded, type));
    const why = isKnown ? comesBack(edit, after) : `"${type}" is a type of neither the first nor the last models`;
    return why === undefined ? [] : [{ message: why, origins, reason: 'order' }];
  });
}

/**
 * The later edit that leaves documents as if the place had not been filled in: it would be filled in by the next pass, which
 * documents do not ask for.
 */
function findUndoer(edit: Edit, later: readonly FoldedEdit[]): FoldedEdit | undefined {
  const isNull = edit.edit === 'replaceNull' && edit.by !== 'missing';
  if (!isNull && edit.edit !== 'addField' && edit.edit !== 'computeField') return undefined;
  let undoer: FoldedEdit | undefined;
  for (const [index, folded] of later.entries()) {
    const next = folded.edit;
    const [place] = traceBack(later.slice(0, index), pathOf(next.path), pullValue);
    if (place === undefined || !isSamePath(place, pathOf(edit.path))) continue;
    const empties = next.edit === 'unwrapArray' || (next.edit === 'replaceNull' && next.by === 'missing' && !isNull);
    const fills = isNull ? next.edit === 'replaceNull' : next.edit === 'addField' || next.edit === 'computeField';
    if (empties) undoer = folded;
    else if (fills) undoer = undefined;
  }
  return undoer;
}

function takes({ edit }: Edit): boolean {
  return edit === 'renameField' || edit === 'moveField' || edit === 'removeField';
}

function madeBy(edit: Edit): string | undefined {
  const target = targetOf(edit);
  if (target !== undefined) return pathText(target);
  return edit.edit === 'addField' || edit.edit === 'computeField' ? edit.path : undefined;
}

/** Why documents of the last models look as if they were still to be treated. */
function comesBack(edit: Edit, { snapshot, model }: Models): string | undefined {
  const path = pathOf(edit.path);
  const found = slotsAt(snapshot, model, path);
  if (edit.edit === 'addField' || edit.edit === 'computeField') {
    const holder = path.length === 1 || slotsAt(snapshot, model, path.slice(0, -1)).some((at) => at !== 'open');
    return model !== undefined && found.length === 0 && holder
      ? `"${edit.path}" is filled in and gone in the end`
      : undefined;
  }
  const known = found.flatMap((at) => (at === 'open' ? [] : [at]));
  if (takes(edit)) {
    return known.length > 0
      ? `"${edit.path}" is taken away, and a field of that key is there again in the end`
      : undefined;
  }
  return known.map(({ slot }) => slot && staysOld(edit, slot, snapshot.enums)).find((why) => why !== undefined);
}

function staysOld(edit: Edit, { type }: SnapshotSlot, enums: Models['snapshot']['enums']): string | undefined {
  const bson = bsonOf(type);
  switch (edit.edit) {
    case 'convertField': {
      if (edit.from === edit.to) return undefined;
      const isOld = bson === 'any' || (edit.from === 'any' ? bson !== edit.to : isFrom(bson, edit.from, edit.to));
      return isOld ? `"${edit.path}" is converted from ${edit.from} to ${edit.to}, and ${bson} in the end` : undefined;
    }
    case 'wrapInArray':
      return bson === 'array' ? undefined : `"${edit.path}" becomes an array, and is none in the end`;
    case 'unwrapArray':
      return bson === 'array' || bson === 'any' ? `"${edit.path}" is no array any more, and one in the end` : undefined;
    case 'mapValues': {
      if (bson !== 'string' && bson !== 'any') return undefined;
      const values = type.kind === 'enum' ? (enums[type.name] ?? []).map(({ value }) => value) : undefined;
      const back = Object.keys(edit.values).find((source) => values === undefined || values.includes(source));
      return back === undefined ? undefined : `"${back}" in "${edit.path}" is replaced, and allowed again in the end`;
    }
    default:
      return undefined;
  }
}

function isFrom(bson: string, from: string, to: string): boolean {
  if (from === 'number') return bson !== to && ['int', 'long', 'double', 'decimal'].includes(bson);
  return bson === from;
}

function bsonOf(type: SnapshotSlot['type']): string {
  if (type.kind === 'scalar') return type.bson;
  if (type.kind === 'enum') return 'string';
  return type.kind === 'array' ? 'array' : 'object';
}
