import type { FieldOwner, Model } from '../../3-link/model-graph.ts';
import { compareShape } from './compare-shape.ts';
import type { PullDraft } from './pull-draft.ts';
import type { PullDifference } from './pull-report.ts';
import type { PulledField, PulledIndex, PulledModel } from './pulled-model.ts';

/** What comparing gathers over all models. */
interface Gathered {
  readonly differences: PullDifference[];
  readonly missing: Map<FieldOwner, PulledField[]>;
}

/** Compares a declared model with its collection, and puts what is new there into the draft. */
export function compareModel(draft: PullDraft, model: Model, pulled: PulledModel, gathered: Gathered): void {
  const { collection, name } = model;
  compareShape({ collection, model: name, done: new Map(), ...gathered }, model, pulled.shape, []);
  const declared = new Set(model.indexes.map((index) => index.name));
  const indexes = pulled.indexes.filter((index) => !declared.has(index.name));
  if (indexes.length === 0) return;
  draft.owners.push({ section: 'models', owner: name, shape: { fields: [] }, indexes, notes: [] });
  gathered.differences.push(
    ...indexes.map((index: PulledIndex): PullDifference => {
      const message = `${name} gets the index ${JSON.stringify(index.name)}, which the database has`;
      return { collection, model: name, path: index.name, kind: 'index-added', message };
    }),
  );
}
