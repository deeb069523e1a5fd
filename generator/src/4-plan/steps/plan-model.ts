import type { DropIndex, Edit, EditPath, Step } from '@espalier/runtime/migrate';
import type { Change } from '../changes/change.ts';
import { compareOwners } from '../compare/compare-owners.ts';
import { EditSink, type PlannedEdit } from '../compare/edit-sink.ts';
import { isSame } from '../compare/is-same.ts';
import type { IndexSteps, PlannedIndex } from '../indexes/index-steps.ts';
import type { ModelPair } from '../indexes/match-indexes.ts';
import { planIndexes } from '../indexes/plan-indexes.ts';
import type { DraftStep } from '../migration-plan.ts';
import type { Planning } from '../planning.ts';
import { fillsLast } from './fills-last.ts';

/** The steps of one collection, those that go before a deployment and those after it. */
export interface ModelSteps {
  readonly expand: readonly DraftStep[];
  readonly contract: readonly DraftStep[];
}

/** Plans what becomes of a model that was there. */
export function planModel(planning: Planning, model: ModelPair): ModelSteps {
  const sink = new EditSink(false);
  const move = compareNames(planning, model);
  const validation = compareValidation(planning, model);
  const edits = fillsLast(compareOwners(planning, model, { prefix: '', sink }));
  const isRewritten = edits.length > 0 || sink.transforms.length > 0;
  const indexes = planIndexes(planning, model, isRewritten);
  const isChecked = model.before.validation.level !== 'off' || model.after.validation.level !== 'off';
  const causes = [...sink.touches, ...validation];
  const checks = isRewritten || (isChecked && causes.length > 0) ? causes : undefined;
  return {
    expand: [
      ...validatorStep('widenValidator', model.before.collection, checks),
      ...createSteps(model.before.collection, indexes.first),
      ...dropSteps(model.before.collection, indexes.dropExpand, { phase: 'expand' }),
    ],
    contract: [...move, ...contractSteps(model.after.collection, edits, sink, indexes, checks)],
  };
}

function contractSteps(
  collection: string,
  edits: readonly PlannedEdit[],
  sink: EditSink,
  indexes: IndexSteps,
  checks: readonly Change[] | undefined,
): DraftStep[] {
  return [
    ...dropSteps(collection, indexes.dropFirst),
    // Before the rewrite, while documents are as the data step's types say, and have what the rewrite takes away.
    ...sink.transforms.map(({ causes, ...transform }) => ({ transform: { ...transform, collection }, causes })),
    ...rewriteStep(collection, edits),
    ...createSteps(collection, indexes.built),
    ...validatorStep('tightenValidator', collection, checks),
    ...indexes.changed,
    ...dropSteps(collection, indexes.dropLast),
  ];
}

function compareNames(planning: Planning, { from, to, before, after }: ModelPair): DraftStep[] {
  const span = planning.spans.of(to);
  if (from !== to) planning.record({ kind: 'modelRenamed', model: to, from }, span);
  if (before.was !== after.was && after.was !== from)
    planning.record({ kind: 'stateChanged', subject: to, what: 'was' }, span);
  const [old, now] = [before.collection, after.collection];
  if (old === now) return [];
  const cause = planning.record({ kind: 'collectionChanged', model: to, from: old, to: now }, span);
  return [{ step: { op: 'renameCollection', collection: old, to: now, gap: 'refuse' }, causes: [cause] }];
}

function compareValidation(planning: Planning, { to: model, before, after }: ModelPair): Change[] {
  const [from, to] = [before.validation, after.validation];
  if (isSame(from, to)) return [];
  return [planning.record({ kind: 'validationChanged', model, from, to }, planning.spans.of(model))];
}

/** One rewrite for all edits, so that a document is never half old and half new. */
function rewriteStep(collection: string, edits: readonly PlannedEdit[]): DraftStep[] {
  if (edits.length === 0) return [];
  const causes = [...new Set(edits.flatMap((planned) => planned.causes))];
  return [{ step: { op: 'rewrite', collection, edits: merged(edits.map(({ edit }) => edit)) }, causes }];
}

/** An edit that comes by two ways is made once. */
function merged(edits: readonly Edit[]): readonly Edit[] {
  const seen = new Map<EditPath, Edit[]>();
  return edits.filter((edit) => {
    const known = seen.get(edit.path) ?? [];
    seen.set(edit.path, [...known, edit]);
    return !known.some((other) => isSame(other, edit));
  });
}

function validatorStep(
  op: 'widenValidator' | 'tightenValidator',
  collection: string,
  causes: readonly Change[] | undefined,
): DraftStep[] {
  return causes === undefined ? [] : [{ step: { op, collection }, causes }];
}

function createSteps(collection: string, planned: readonly PlannedIndex[]): DraftStep[] {
  if (planned.length === 0) return [];
  const step: Step = { op: 'createIndexes', collection, indexes: planned.map(({ index }) => index) };
  return [{ step, causes: [...new Set(planned.map(({ cause }) => cause))] }];
}

function dropSteps(
  collection: string,
  planned: readonly PlannedIndex[],
  options: Pick<DropIndex, 'phase'> = {},
): DraftStep[] {
  return planned.map(({ index, cause }) => {
    return { step: { op: 'dropIndex', collection, index, ...options }, causes: [cause] };
  });
}
