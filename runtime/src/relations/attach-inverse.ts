import { getOwn } from '../codecs/own-property.ts';
import { pathInTransition } from '../transition/trace-path.ts';
import { type AttachTask, attach } from './attach-task.ts';
import { findLimited } from './find-limited.ts';
import { findRelated } from './related-rows.ts';
import { codecAt, holdsMany, relationTarget } from './relation-path.ts';
import { stripFields } from './strip-fields.ts';
import { type ValueKey, valueKey } from './value-key.ts';
import { valuesAt } from './walk-path.ts';

/** Puts the rows on that hold the `_id` of the parents in one of their fields. */
export async function attachInverse(task: AttachTask): Promise<void> {
  const { context, target, relation, state, rows: parents } = task;
  const { path, many } = relation;
  const ids = new Map<string, ValueKey>();
  const idCodec = codecAt(context.descriptor, ['_id']);
  const keyOfParent = parents.map((parent) => {
    const key = valueKey(idCodec, getOwn(parent, '_id'));
    if (key !== undefined) ids.set(key.key, key);
    return key?.key ?? '';
  });
  const place = { names: path, stored: relationTarget(target.descriptor, path).stored };
  const { skip = 0, limit = many ? Number.POSITIVE_INFINITY : 1 } = state;
  // One value per document can be grouped by on the server; else the documents are dealt out here.
  const isGroupable = !holdsMany(target.descriptor, path) && !pathInTransition(target.descriptor.shape, place.stored);
  const isLimited = many && Number.isFinite(limit) && isGroupable;
  const window = { count: skip + limit, keys: [...ids.values()] };
  const { rows, extras } = isLimited
    ? await findLimited(target, state, place, window)
    : await findRelated(target, state, place, window.keys);
  const groups = groupRows(rows, path, codecAt(target.descriptor, path));
  for (const [index, parent] of parents.entries()) {
    const related = (groups.get(keyOfParent[index] ?? '') ?? []).slice(skip, skip + limit);
    attach(parent, task, many ? related : (related[0] ?? null));
  }
  stripFields(rows, extras);
}

function groupRows(
  rows: readonly object[],
  path: readonly string[],
  codec: Parameters<typeof valueKey>[0],
): Map<string, object[]> {
  const groups = new Map<string, object[]>();
  for (const row of rows) {
    const keys = new Set(valuesAt(row, path).map((value) => valueKey(codec, value)?.key));
    for (const key of keys) {
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  return groups;
}
