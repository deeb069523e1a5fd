import { BSON } from 'mongodb';
import { decodedIndex, snapshotSpec } from '../collections/index-spec.ts';
import { modelsAt } from '../snapshot/models-at.ts';
import type { IndexSpec } from '../steps/step.ts';
import type { StepPlace } from '../steps/step-kind.ts';
import { normalIndex } from '../verify/normal-index.ts';
import { type LiveIndex, readLive } from '../verify/read-live.ts';
import { indexDifferences } from '../verify/same-index.ts';

/**
 * The indexes that a collection has now and will have as they are after the migration, those that no model has too.
 * @param own the collection's name at the step
 * @param now what it is called now
 */
export async function stayingIndexes(place: StepPlace, own: string, now: string): Promise<readonly IndexSpec[]> {
  const { database, migration, index: step, direction } = place;
  const [before, after] = modelsAt(migration, own, step);
  const [present, next] = direction === 'up' ? [before, after] : [after, before];
  const stays = (index: IndexSpec) => {
    const named = (model: typeof next) => model?.indexes.find(({ name }) => name === index.name);
    const wanted = named(next);
    if (wanted === undefined) return named(present) === undefined;
    return indexDifferences(normalOf(index), normalOf(snapshotSpec(wanted))).length === 0;
  };
  const live = (await readLive(database, now))?.indexes ?? [];
  return live.map(specOf).filter(stays);
}

function specOf({ name, spec }: LiveIndex): IndexSpec {
  return { ...BSON.EJSON.serialize(spec, { relaxed: false }), name, key: spec.key };
}

function normalOf(spec: IndexSpec) {
  return normalIndex(decodedIndex(spec));
}
