import type { SnapshotIndex } from '@espalier/runtime/migrate';
import type { Change } from '../changes/change.ts';
import { isSame } from '../compare/is-same.ts';
import type { Planning } from '../planning.ts';
import { changeInPlace } from './change-in-place.ts';
import { existsTwin } from './exists-twin.ts';
import { expiryLast } from './expiry-last.ts';
import { indexSpec, isTextIndex, isUnique } from './index-spec.ts';
import { type IndexSteps, noIndexSteps } from './index-steps.ts';
import { type ModelPair, matchIndexes } from './match-indexes.ts';
import { newGuard } from './new-guard.ts';
import { replaceSteps } from './replace-steps.ts';
import { lostPaths, translateIndex } from './translate-index.ts';

/**
 * Plans the indexes of a model. `rewritten`: whether documents are rewritten in between, so that special indexes, which
 * refuse values of the wrong shape, have to wait.
 */
export function planIndexes(planning: Planning, model: ModelPair, rewritten: boolean): IndexSteps {
  const steps = noIndexSteps();
  const { pairs, added, removed } = matchIndexes(planning, model);
  for (const index of removed) {
    const change = planning.record(
      { kind: 'indexRemoved', model: model.to, index: index.name },
      planning.spans.of(model.to),
    );
    dropIndex(planning, model, index, change, steps, rewritten);
  }
  for (const index of added) {
    const span = planning.spans.ofIndex(model.to, index.name);
    const change = planning.record({ kind: 'indexAdded', model: model.to, index: index.name }, span);
    buildIndex(planning, model, undefined, index, change, steps, rewritten);
  }
  for (const { before, after } of pairs) changeIndex(planning, model, before, after, steps, rewritten);
  return steps;
}

function buildIndex(
  planning: Planning,
  model: ModelPair,
  former: SnapshotIndex | undefined,
  index: SnapshotIndex,
  cause: Change,
  steps: IndexSteps,
  rewritten: boolean,
): void {
  const isSpecial = index.key.some(([, kind]) => typeof kind === 'string');
  const { isItself, twin } = newGuard(index, gainedPaths(former, index));
  // Two indexes of one name cannot stand side by side.
  const waits = (isUnique(index) && !isItself) || former?.name === index.name || (isSpecial && rewritten);
  const known = former && translateIndex(planning, model, former);
  const { built, rest } = expiryLast(model.after.collection, known, index);
  (waits ? steps.built : steps.first).push({ index: indexSpec(built), cause });
  if (twin !== undefined) {
    steps.first.push({ index: indexSpec(twin), cause });
    steps.dropLast.push({ index: indexSpec(twin), cause });
  }
  steps.changed.push(...rest.map((step) => ({ step, causes: [cause] })));
}

/** The keys of an index that took the place of a unique one, and that documents get by the rewrite. */
function gainedPaths(former: SnapshotIndex | undefined, { key }: SnapshotIndex): readonly string[] {
  if (former === undefined || !isUnique(former)) return [];
  const known = new Set(former.key.map(([path]) => path));
  return key.map(([path]) => path).filter((path) => !known.has(path));
}

/** A unique one goes before the rewrite, which may leave what it would take for doubles. */
function dropIndex(
  planning: Planning,
  model: ModelPair,
  index: SnapshotIndex,
  cause: Change,
  steps: IndexSteps,
  rewritten: boolean,
): void {
  const lost = lostPaths(planning, model, index);
  if (isUnique(index) && lost.length > 0) followUnique(index, undefined, lost, cause, steps);
  else (isUnique(index) && rewritten ? steps.dropFirst : steps.dropLast).push({ index: indexSpec(index), cause });
}

function changeIndex(
  planning: Planning,
  model: ModelPair,
  before: SnapshotIndex,
  after: SnapshotIndex,
  steps: IndexSteps,
  rewritten: boolean,
): void {
  const content = ({ key, options }: SnapshotIndex) => ({ key, options });
  const isEqual = isSame(content(before), content(after));
  if (isEqual && before.name === after.name) {
    recordFormer(planning, model, before, after);
    return;
  }
  const cause = recordChange(planning, model, before, after, isEqual);
  const lost = lostPaths(planning, model, before);
  const [from, to] = [indexSpec(before), indexSpec(after)];
  const inPlace = before.name === after.name ? changeInPlace(before, after) : undefined;
  if (inPlace !== undefined) {
    steps.changed.push({
      step: { op: 'modifyIndex', collection: model.after.collection, from, to, ...inPlace },
      causes: [cause],
    });
  } else if (lost.length > 0 && isUnique(before)) {
    followUnique(before, after, lost, cause, steps);
    buildIndex(planning, model, before, after, cause, steps, rewritten);
  } else if (lost.length > 0 && before.name !== after.name && !isTextIndex(before)) {
    buildIndex(planning, model, before, after, cause, steps, rewritten);
    steps.dropLast.push({ index: from, cause });
  } else {
    const replaced = replaceSteps(model.after.collection, before, after, translateIndex(planning, model, before));
    steps.changed.push(...replaced.map((step) => ({ step, causes: [cause] })));
  }
}

/**
 * Documents that the new version writes have none of the old key, which a unique index takes for the same. So before the
 * deployment, a twin that leaves these out takes its place, and guards the old key until all documents are rewritten.
 */
function followUnique(
  before: SnapshotIndex,
  after: SnapshotIndex | undefined,
  lost: readonly string[],
  cause: Change,
  steps: IndexSteps,
): void {
  const twin = existsTwin(before, lost, 'before');
  const index = indexSpec(before);
  if (twin === undefined && after !== undefined && before.name !== after.name) {
    steps.dropLast.push({ index, cause });
  } else if (twin === undefined) {
    steps.dropFirst.push({ index, cause });
  } else {
    steps.first.push({ index: indexSpec(twin), cause });
    steps.dropExpand.push({ index, cause });
    steps.dropLast.push({ index: indexSpec(twin), cause });
  }
}

function recordFormer(planning: Planning, { to }: ModelPair, before: SnapshotIndex, after: SnapshotIndex): void {
  if (before.was === after.was) return;
  planning.record({ kind: 'stateChanged', subject: after.name, what: 'was' }, planning.spans.ofIndex(to, after.name));
}

function recordChange(
  planning: Planning,
  { to: model }: ModelPair,
  before: SnapshotIndex,
  after: SnapshotIndex,
  isEqual: boolean,
): Change {
  const [index, from] = [after.name, before.name];
  const span = planning.spans.ofIndex(model, index);
  if (isEqual) return planning.record({ kind: 'indexRenamed', model, index, from }, span);
  return planning.record({ kind: 'indexChanged', model, index, ...(from === index ? {} : { from }) }, span);
}
