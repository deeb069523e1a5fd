import { trashNameOf } from '../rewrite/batch/trash.ts';
import { trashPrefix } from '../state/ledger.ts';
import type { StepPlace } from '../steps/step-kind.ts';

/** The server's limit for `database.collection`, in bytes. */
const longestNamespace = 255;

/** Where the collection that a step takes away is kept. The same for every run of the step, so that it is found again. */
export function collectionTrash(place: StepPlace): string {
  const name = trashNameOf(place);
  const bytes = Buffer.byteLength(`${place.database.databaseName}.${name}`);
  return bytes <= longestNamespace ? name : `${trashPrefix}${place.migration.number}_${place.index + 1}`;
}
