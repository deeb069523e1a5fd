import { indexSpec } from '../indexes/index-spec.ts';
import { type ModelMatches, matchModels, type NamedModel } from '../match/match-models.ts';
import type { DraftStep } from '../migration-plan.ts';
import type { Planning } from '../planning.ts';
import { planModel } from './plan-model.ts';

/** Plans all collections: first what old and new applications bear both, then what only the new one does. */
export function planModels(planning: Planning): readonly DraftStep[] {
  const { pairs, added, removed }: ModelMatches = matchModels(planning);
  const kept = pairs.map(({ before, after }) =>
    planModel(planning, { what: 'model', from: before.name, to: after.name, before, after }),
  );
  return [
    ...added.map((model) => createCollection(planning, model)),
    ...kept.flatMap(({ expand }) => expand),
    ...kept.flatMap(({ contract }) => contract),
    ...removed.map((model) => dropCollection(planning, model)),
  ];
}

function createCollection(planning: Planning, { name, collection, indexes }: NamedModel): DraftStep {
  const cause = planning.record({ kind: 'modelAdded', model: name, collection }, planning.spans.of(name));
  return { step: { op: 'createCollection', collection, indexes: indexes.map(indexSpec) }, causes: [cause] };
}

function dropCollection(planning: Planning, { name, collection }: NamedModel): DraftStep {
  const cause = planning.record({ kind: 'modelRemoved', model: name, collection }, undefined);
  return { step: { op: 'dropCollection', collection, destructive: 'refuse' }, causes: [cause] };
}
