import type { Row } from '../model/row.ts';

const pending = new WeakMap<Row, Promise<unknown>>();

/**
 * Runs `work` when all earlier work on `row` is over. Two saves at once would both find the same difference, and push
 * the same items twice.
 */
export async function oneAtATime(row: Row, work: () => Promise<void>): Promise<void> {
  const earlier = pending.get(row);
  const own = earlier === undefined ? work() : earlier.then(work, work);
  pending.set(row, own);
  try {
    await own;
  } finally {
    if (pending.get(row) === own) pending.delete(row);
  }
}
