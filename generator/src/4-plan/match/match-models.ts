import type { SnapshotModel } from '@espalier/runtime/migrate';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import { isSame } from '../compare/is-same.ts';
import type { Planning } from '../planning.ts';
import { type Matches, matchNames } from './match-names.ts';
import { nameLikeness } from './name-likeness.ts';

/** A model with its name. */
export interface NamedModel extends SnapshotModel {
  readonly name: string;
}

/** What became of the models. */
export type ModelMatches = Matches<NamedModel, NamedModel>;

/** Matches the models: one that keeps its collection is the same, whatever its class is called. */
export function matchModels(planning: Planning): ModelMatches {
  const { before, after, spans } = planning;
  const named = (models: Readonly<Record<string, SnapshotModel>>) =>
    new Map(Object.entries(models).map(([name, model]) => [name, { ...model, name }]));
  const matches = matchNames<NamedModel, NamedModel>(planning, {
    what: 'model',
    before: named(before.models),
    after: named(after.models),
    subjectOf: (name) => name,
    spanOf: (name) => spans.of(name),
    isSameKept: (old, now) => old.collection === now.collection,
    likeness: ([from, old], [to, now]) => modelLikeness(from, old, to, now),
  });
  checkCollections(planning, matches);
  return matches;
}

/** Models are alike when most of their fields are, `_id` aside, or when their names are and some of their fields. */
function modelLikeness(from: string, old: SnapshotModel, to: string, now: SnapshotModel): number {
  const fields = Object.entries(old.fields).filter(([name]) => name !== '_id');
  const shared = fields.filter(([name, field]) => isSame(field.type, now.fields[name]?.type)).length;
  const size = Math.max(fields.length, Object.keys(now.fields).length - 1, 1);
  const [share, likeness] = [shared / size, nameLikeness(from, to)];
  return share >= 0.6 || (likeness >= 0.85 && share > 0) ? share + likeness : 0;
}

/** A collection that one model gives up and another takes would be two things at once while the migration runs. */
function checkCollections({ diagnostics, spans }: Planning, { pairs, added, removed }: ModelMatches): void {
  const moved = pairs.filter((pair) => pair.before.collection !== pair.after.collection);
  const given = new Set([...moved.map((pair) => pair.before), ...removed].map(({ collection }) => collection));
  for (const { name, collection } of [...moved.map((pair) => pair.after), ...added]) {
    if (given.has(collection))
      diagnostics.push(createDiagnostic('plan/collection-reused', { name, collection }, spans.of(name)));
  }
}
