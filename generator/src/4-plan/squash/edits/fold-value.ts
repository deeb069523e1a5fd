import type { ConvertField, Edit, MapValues, ReplaceNull, UnwrapArray, WrapInArray } from '@espalier/runtime/migrate';
import { isSamePath, isWithin, type Path, pathOf, pathText } from '../../edit-paths.ts';
import { joinOrigins } from '../step-origin.ts';
import { type Fold, type FoldedEdit, type Folding, isIntroduced } from './folding.ts';
import { pullField, pullValue, traceBack } from './pull-back.ts';

/** An edit of the value in a place. */
type ValueEdit = ConvertField | MapValues | ReplaceNull | UnwrapArray | WrapInArray;

/** Conversions that a conversion back undoes, whatever the value. */
const exact: Readonly<Record<string, readonly string[]>> = {
  int: ['long', 'double', 'decimal', 'string'],
  long: ['decimal', 'string'],
  objectId: ['string'],
};

/** An edit of a value comes after those before it, unless both are one or nothing together. */
export const foldValue: Fold<ValueEdit> = (edits, added, folding) => {
  const path = pathOf(added.edit.path);
  if (!canBeThere(edits, path, folding)) return edits;
  const places = traceBack(edits, path, pullValue);
  const index = edits.findLastIndex(({ edit }, at) => touches(edit, places[at], places[at + 1]));
  const previous = edits[index];
  if (previous === undefined) return [...edits, added];
  if (fillsNothing(previous.edit, added.edit)) {
    const origins = joinOrigins(previous.origins, added.origins);
    return [...edits.filter((folded) => folded !== previous), { ...added, origins }];
  }
  const joined = joinValues(previous.edit, added.edit);
  if (joined === undefined) return [...edits, added];
  const [before, after] = [edits.slice(0, index), edits.slice(index + 1)];
  if (joined !== 'nothing') {
    return [...before, { edit: joined, origins: joinOrigins(previous.origins, added.origins) }, ...after];
  }
  return [...before, ...after.map((folded, at) => unwrapped(folded, previous.edit, places[index + 1 + at]))];
};

/** Whether any document can have something at the path. */
function canBeThere(edits: readonly FoldedEdit[], path: Path, folding: Folding): boolean {
  const places = traceBack(edits, path, pullField);
  const isFilled = edits.some(({ edit }, index) => {
    const place = places[index];
    return (edit.edit === 'addField' || edit.edit === 'computeField') && place && isWithin(place, pathOf(edit.path));
  });
  const [origin] = places;
  return isFilled || (origin !== undefined && !isIntroduced(folding, origin, path));
}

/** Whether an edit made, changed or filled the value itself, as it is after the edit. */
function touches(edit: Edit, before: Path | undefined, after: Path | undefined): boolean {
  if (after === undefined) return false;
  const path = pathOf(edit.path);
  if (edit.edit === 'renameField' || edit.edit === 'moveField' || edit.edit === 'removeField') return false;
  return isSamePath(path, after) || (before !== undefined && isSamePath(path, before));
}

/** Whether what an edit fills in goes away by the next one: then nothing need be filled in. */
function fillsNothing(first: Edit, second: ValueEdit): boolean {
  if (first.edit !== 'addField' || !('constant' in first.value)) return false;
  const { constant } = first.value;
  if (second.edit === 'unwrapArray') return Array.isArray(constant) && constant.length === 0;
  return second.edit === 'replaceNull' && second.by === 'missing' && constant === null;
}

/** Two edits of the same value as one; `nothing` when the second undoes the first; undefined when both are needed. */
function joinValues(first: Edit, second: ValueEdit): ValueEdit | 'nothing' | undefined {
  if (first.edit === 'mapValues' && second.edit === 'mapValues') return composeMaps(first, second);
  if (first.edit === 'wrapInArray' && second.edit === 'unwrapArray') return 'nothing';
  if (first.edit === 'replaceNull' && second.edit === 'replaceNull') return first;
  if (first.edit !== 'convertField' || second.edit !== 'convertField') return undefined;
  const isBack = first.from === second.to && first.to === second.from && first.using === undefined;
  const isExact = exact[first.from]?.includes(first.to) === true && second.using === undefined;
  return isBack && isExact ? 'nothing' : undefined;
}

function composeMaps(first: MapValues, second: MapValues): MapValues | 'nothing' {
  const values = { ...second.values };
  for (const [source, target] of Object.entries(first.values)) values[source] = second.values[target] ?? target;
  const changing = Object.entries(values).filter(([source, target]) => source !== target);
  return changing.length === 0 ? 'nothing' : { ...second, path: first.path, values: Object.fromEntries(changing) };
}

/** What stood inside an array that is made no more. */
function unwrapped(folded: FoldedEdit, undone: Edit, place: Path | undefined): FoldedEdit {
  if (undone.edit !== 'wrapInArray' || place === undefined) return folded;
  const path = pathOf(folded.edit.path);
  if (!isWithin(path, [...place, '$[]'])) return folded;
  return { ...folded, edit: { ...folded.edit, path: pathText([...place, ...path.slice(place.length + 1)]) } };
}
