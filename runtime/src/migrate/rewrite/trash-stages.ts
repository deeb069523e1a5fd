import type { Document } from 'mongodb';
import type { StepPlace } from '../steps/step-kind.ts';
import { restorable, trashNameOf } from './batch/trash.ts';

/** Stages that leave some of the documents that they get, by their `_id`. */
export interface TrashStages {
  /** Those that get nothing back. */
  readonly without: readonly Document[];
  /** Those that get something back; undefined where there are none. */
  readonly within?: readonly Document[];
}

/** Tells documents that get something back from the trash from the others. */
export async function trashStages(place: StepPlace): Promise<TrashStages> {
  const from = trashNameOf(place);
  const rows = restorable(place.direction);
  const first = await place.database.collection(from).findOne(rows, { projection: { _id: 1 } });
  if (first === null) return { without: [] };
  const found = { from, localField: '_id', foreignField: '_id', as: 'trash', pipeline: [{ $match: rows }] };
  const those = (filter: Document) => [{ $lookup: found }, { $match: filter }, { $unset: 'trash' }];
  return { without: those({ trash: [] }), within: those({ trash: { $ne: [] } }) };
}
