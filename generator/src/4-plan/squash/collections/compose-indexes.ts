import {
  type Approval,
  type DropIndex,
  type IndexSpec,
  type ModifyIndex,
  movedIndex,
  type Step,
} from '@espalier/runtime/migrate';
import { isSame } from '../../compare/is-same.ts';
import { changeInPlace } from '../../indexes/change-in-place.ts';
import { existsTwin } from '../../indexes/exists-twin.ts';
import { expiryLast } from '../../indexes/expiry-last.ts';
import { indexSpec, isTextIndex, isUnique } from '../../indexes/index-spec.ts';
import { newGuard } from '../../indexes/new-guard.ts';
import { replaceSteps } from '../../indexes/replace-steps.ts';
import type { FoldedEdit } from '../edits/folding.ts';
import type { SquashedStep } from '../squash-plan.ts';
import { joinOrigins, originText } from '../step-origin.ts';
import { type IndexHistory, isInTheWay, snapshotIndex } from './index-history.ts';
import { gainedKeys, lostKeys } from './lost-keys.ts';

/** What is done about the indexes of a collection, by when it is done around the rewrite. */
export interface ComposedIndexes {
  readonly first: SquashedStep[];
  readonly dropExpand: SquashedStep[];
  readonly dropFirst: SquashedStep[];
  readonly built: SquashedStep[];
  readonly changed: SquashedStep[];
  readonly dropLast: SquashedStep[];
  /** Built when one is gone that stood in the way. */
  readonly builtLast: SquashedStep[];
  /** Changed when those are there. */
  readonly changedLast: SquashedStep[];
}

/** The collection's names, before and after its rename, and its edits. */
export interface IndexPlace {
  readonly before: string;
  readonly after: string;
  readonly edits: readonly FoldedEdit[];
}

/** Brings each index from what it was to what it is, in the order in which `migrate make` does. */
export function composeIndexes(histories: readonly IndexHistory[], place: IndexPlace): ComposedIndexes {
  const steps = noSteps();
  for (const history of histories) {
    const { first, last } = history;
    const isBlocked =
      first === undefined &&
      last !== undefined &&
      histories.some((other) => other.first && !isSame(other.first, other.last) && isInTheWay(other.first, last));
    if (isBlocked) buildLast(last, history, place, steps);
    else compose(history, place, steps);
  }
  return {
    ...steps,
    first: together(steps.first),
    built: together(steps.built),
    builtLast: together(steps.builtLast),
  };
}

function noSteps(): ComposedIndexes {
  return {
    first: [],
    dropExpand: [],
    dropFirst: [],
    built: [],
    changed: [],
    dropLast: [],
    builtLast: [],
    changedLast: [],
  };
}

function compose(history: IndexHistory, place: IndexPlace, steps: ComposedIndexes): void {
  const { first, last } = history;
  if (last === undefined) {
    if (first === undefined) return;
    if (isUnique(snapshotIndex(first)) && lostKeys(first, place.edits).length > 0) {
      followUnique({ ...history, first }, place, steps);
      return;
    }
    const isFirst = place.edits.some((edit) => isLater(edit, history));
    (isFirst ? steps.dropFirst : steps.dropLast).push(drop(first, history, place));
  } else if (first === undefined) build(last, history, place, steps);
  else if (!isSame(snapshotIndex(first), snapshotIndex(last))) change({ ...history, first, last }, place, steps);
}

type Changed = IndexHistory & { readonly first: IndexSpec; readonly last: IndexSpec };

function change(history: Changed, place: IndexPlace, steps: ComposedIndexes): void {
  const { first: from, last: to, origins } = history;
  const [before, after] = [snapshotIndex(from), snapshotIndex(to)];
  const lost = lostKeys(from, place.edits);
  const collection = place.after;
  const inPlace = from.name === to.name ? changeInPlace(before, after) : undefined;
  if (inPlace !== undefined) {
    const approval = 'destructive' in inPlace ? { destructive: jointly(history.expiries) } : {};
    steps.changed.push({ step: { op: 'modifyIndex', collection, from, to, ...approval }, origins });
  } else if (lost.length > 0 && isUnique(before)) {
    followUnique(history, place, steps);
    build(to, history, place, steps);
  } else if (lost.length > 0 && from.name !== to.name && !isTextIndex(before)) {
    build(to, history, place, steps);
    steps.dropLast.push(drop(from, history, place));
  } else {
    const later = place.edits.filter((edit) => isLater(edit, history));
    const isFirst = later.length > 0 && (later.length === place.edits.length || isUnique(before));
    for (const step of replaceSteps(collection, before, after, snapshotIndex(moved(from, place)))) {
      const gap = 'gap' in step ? { gap: jointly(history.gaps) } : {};
      const destructive = 'destructive' in step ? { destructive: jointly(history.expiries) } : {};
      (isFirst ? steps.dropFirst : steps.changed).push({ step: { ...step, ...gap, ...destructive }, origins });
    }
  }
}

/** Whether documents were edited so when the index was as it is in the end: the one before may not take what they become. */
function isLater(edit: FoldedEdit, { origins }: IndexHistory): boolean {
  const [last] = joinOrigins(origins, edit.origins).slice(-1);
  return last !== undefined && !origins.some((origin) => originText(origin) === originText(last));
}

/** See the planner: a twin guards the old key until all documents are rewritten. */
function followUnique(
  history: IndexHistory & { readonly first: IndexSpec },
  place: IndexPlace,
  steps: ComposedIndexes,
): void {
  const { first: from, last: to } = history;
  const twin = existsTwin(snapshotIndex(from), lostKeys(from, place.edits), 'before');
  if (twin === undefined) {
    const canStay = to !== undefined && from.name !== to.name;
    (canStay ? steps.dropLast : steps.dropFirst).push(drop(from, history, place));
    return;
  }
  steps.first.push(creation(indexSpec(twin), history, place.before));
  const { step, origins } = drop(from, history, { after: place.before });
  steps.dropExpand.push({ step: { ...step, phase: 'expand' }, origins });
  steps.dropLast.push(drop(indexSpec(twin), history, place));
}

function build(index: IndexSpec, history: IndexHistory, place: IndexPlace, steps: ComposedIndexes): void {
  const { first } = history;
  const isSpecial = Object.values(index.key).some((kind) => typeof kind === 'string');
  const { isItself, twin } = newGuard(snapshotIndex(index), gainedKeys(index, place.edits));
  const isLate = (index.unique === true && !isItself) || (isSpecial && place.edits.length > 0);
  const waits = isLate || first?.name === index.name;
  const former = first && snapshotIndex(moved(first, place));
  const { built, rest } = expiryLast(place.after, former, snapshotIndex(index));
  (waits ? steps.built : steps.first).push(creation(indexSpec(built), history, waits ? place.after : place.before));
  if (twin !== undefined) {
    steps.first.push(creation(indexSpec(twin), history, place.before));
    steps.dropLast.push(drop(indexSpec(twin), history, place));
  }
  steps.changed.push(...expiry(rest, history));
}

/** Nobody has agreed of any index before it that documents expire. */
function buildLast(index: IndexSpec, history: IndexHistory, { after }: IndexPlace, steps: ComposedIndexes): void {
  const { built, rest } = expiryLast(after, undefined, snapshotIndex(index));
  steps.builtLast.push(creation(indexSpec(built), history, after));
  steps.changedLast.push(...expiry(rest, history));
}

function expiry(steps: readonly ModifyIndex[], { expiries, origins }: IndexHistory): SquashedStep[] {
  return steps.map((step) => ({ step: { ...step, destructive: jointly(expiries) }, origins }));
}

/** An index by the paths that its fields have in the end. */
function moved(index: IndexSpec, { edits }: IndexPlace): IndexSpec {
  return movedIndex(
    index,
    edits.map(({ edit }) => edit),
    'up',
  );
}

function creation(index: IndexSpec, { origins }: IndexHistory, collection: string): SquashedStep {
  return { step: { op: 'createIndexes', collection, indexes: [index] }, origins };
}

function drop(
  index: IndexSpec,
  { origins }: IndexHistory,
  { after }: Pick<IndexPlace, 'after'>,
): SquashedStep & { readonly step: DropIndex } {
  return { step: { op: 'dropIndex', collection: after, index }, origins };
}

/** One command for all. */
function together(steps: readonly SquashedStep[]): SquashedStep[] {
  const all = steps.flatMap(({ step }) => (step.op === 'createIndexes' ? [step] : []));
  const [one] = all;
  if (one === undefined) return [];
  const step: Step = { ...one, indexes: all.flatMap(({ indexes }) => indexes) };
  return [{ step, origins: joinOrigins(...steps.map(({ origins }) => origins)) }];
}

function jointly(approvals: readonly Approval[]): Approval {
  return approvals.length > 0 && approvals.every((approval) => approval === 'allow') ? 'allow' : 'refuse';
}
