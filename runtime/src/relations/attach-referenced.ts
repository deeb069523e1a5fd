import { getOwn } from '../codecs/own-property.ts';
import { type AttachTask, attach } from './attach-task.ts';
import { findRelated } from './related-rows.ts';
import { codecAt } from './relation-path.ts';
import { stripFields } from './strip-fields.ts';
import { type ValueKey, valueKey } from './value-key.ts';
import { walkHolders } from './walk-path.ts';

interface Place {
  readonly holder: object;
  readonly keys: readonly string[];
}

/** Puts the rows on whose ids stand in a field of the parents. An array of ids keeps its order unless the query has one. */
export async function attachReferenced(task: AttachTask): Promise<void> {
  const { target, relation, state } = task;
  const ids = new Map<string, ValueKey>();
  const places = findPlaces(task, ids);
  const path = { names: ['_id'], stored: '_id' };
  const { rows, extras } = ids.size === 0 ? noRows : await findRelated(target, state, path, [...ids.values()]);
  const codec = codecAt(target.descriptor, ['_id']);
  const found = new Map<string, { readonly row: object; readonly position: number }>();
  for (const [position, row] of rows.entries()) {
    const key = valueKey(codec, getOwn(row, '_id'))?.key;
    if (key !== undefined) found.set(key, { row, position });
  }
  const { skip = 0, limit = Number.POSITIVE_INFINITY, sort } = state;
  for (const { holder, keys } of places) {
    const hits = keys.flatMap((key) => found.get(key) ?? []);
    if (sort !== undefined) hits.sort((left, right) => left.position - right.position);
    const related = hits.slice(skip, skip + limit).map(({ row }) => row);
    attach(holder, task, relation.many ? related : (related[0] ?? null));
  }
  stripFields(rows, extras);
}

const noRows = { rows: [], extras: [] };

function findPlaces({ context, relation, rows }: AttachTask, ids: Map<string, ValueKey>): Place[] {
  const { path } = relation;
  const codec = codecAt(context.descriptor, path);
  const places: Place[] = [];
  for (const row of rows) {
    walkHolders(row, path, (holder) => {
      const value = getOwn(holder, path.at(-1) ?? '');
      const keys: string[] = [];
      for (const id of Array.isArray(value) ? value : [value]) {
        const key = valueKey(codec, id);
        if (key === undefined) continue;
        keys.push(key.key);
        ids.set(key.key, key);
      }
      places.push({ holder, keys });
    });
  }
  return places;
}
