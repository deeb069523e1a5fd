import type { Approval, IndexSpec, Snapshot, Step } from '@espalier/runtime/migrate';
import { isSame } from '../compare/is-same.ts';
import { fillsLast } from '../steps/fills-last.ts';
import type { CollectionHistory } from './collections/collection-history.ts';
import { composeIndexes } from './collections/compose-indexes.ts';
import { modelsOf } from './collections/histories.ts';
import type { SquashedStep } from './squash-plan.ts';
import { joinOrigins, type StepOrigin } from './step-origin.ts';

/** The models before and after. */
export interface Ends {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** One migration's steps in the order in which `migrate make` puts them: what both versions of an application bear first. */
export function composeSteps(histories: readonly CollectionHistory[], ends: Ends): readonly SquashedStep[] {
  const kept = histories.flatMap((history) => (isKept(history) ? [composeKept(history, ends)] : []));
  return [
    ...histories.flatMap(composeCreation),
    ...kept.flatMap(({ expand }) => expand),
    ...kept.flatMap(({ contract }) => contract),
    ...histories.flatMap(composeRemoval),
  ];
}

function composeCreation({ first, name, indexes, origins }: CollectionHistory): SquashedStep[] {
  if (first !== undefined || name === undefined) return [];
  const built = indexes.filter(({ last }) => last !== undefined);
  const specs = built.flatMap(({ last }): IndexSpec[] => (last === undefined ? [] : [last]));
  const all = joinOrigins(origins, ...built.map((index) => index.origins));
  return [{ step: { op: 'createCollection', collection: name, indexes: specs }, origins: all }];
}

function composeRemoval({ first, name, removal, origins }: CollectionHistory): SquashedStep[] {
  if (first === undefined || name !== undefined) return [];
  return [{ step: { op: 'dropCollection', collection: first, destructive: removal ?? 'refuse' }, origins }];
}

type Kept = CollectionHistory & { readonly first: string; readonly name: string };

function isKept(history: CollectionHistory): history is Kept {
  return history.first !== undefined && history.name !== undefined;
}

function composeKept(
  history: Kept,
  ends: Ends,
): { readonly expand: readonly SquashedStep[]; readonly contract: readonly SquashedStep[] } {
  const { first: before, name: after } = history;
  const edits = fillsLast(history.edits);
  const indexes = composeIndexes(history.indexes, { before, after, edits });
  const rewritten = joinOrigins(...edits.map(({ origins }) => origins));
  const isChecked = edits.length > 0 || (history.checks.length > 0 && !isCheckedAlike(history, ends));
  const checks = isChecked ? joinOrigins(history.checks, rewritten) : undefined;
  return {
    expand: [...one({ op: 'widenValidator', collection: before }, checks), ...indexes.first, ...indexes.dropExpand],
    contract: [
      ...composeRename(history),
      ...indexes.dropFirst,
      ...one(
        { op: 'rewrite', collection: after, edits: edits.map(({ edit }) => edit) },
        edits.length > 0 ? rewritten : undefined,
      ),
      ...indexes.built,
      ...one({ op: 'tightenValidator', collection: after }, checks),
      ...indexes.changed,
      ...indexes.dropLast,
      ...indexes.builtLast,
      ...indexes.changedLast,
    ],
  };
}

function composeRename({ first, name, gaps, origins }: Kept): SquashedStep[] {
  if (first === name) return [];
  const gap: Approval = gaps.every((approval) => approval === 'allow') ? 'allow' : 'refuse';
  return [{ step: { op: 'renameCollection', collection: first, to: name, gap }, origins }];
}

function one(step: Step, origins: readonly StepOrigin[] | undefined): SquashedStep[] {
  return origins === undefined ? [] : [{ step, origins }];
}

/** Whether the server's check of documents is in the end what it was. */
function isCheckedAlike({ first, name }: Kept, { before, after }: Ends): boolean {
  const rules = (snapshot: Snapshot, collection: string) => {
    const { model } = modelsOf(snapshot, collection);
    return [model?.fields, model?.validation, snapshot.embedded, snapshot.enums];
  };
  return isSame(rules(before, first), rules(after, name));
}
