import { NotFoundError } from '../errors/not-found-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import { Row } from '../model/row.ts';
import { markUpdated, nextOrigin } from './next-origin.ts';
import { originFields } from './origin-fields.ts';
import { notMatched, rowFilter } from './row-target.ts';
import { runCommand } from './run-command.ts';
import { softDelete } from './soft-delete.ts';

/**
 * Deletes the document of `row`; softly, where the model says so. Throws `VersionConflictError` when somebody changed it
 * meanwhile, and `NotFoundError` when it is gone. Saving the row afterwards does not bring it back.
 */
export async function deleteRow(context: ModelContext, row: Row): Promise<void> {
  const { descriptor, collection } = context;
  const origin = Row.originOf(row);
  if (origin === undefined) {
    throw new NotFoundError(`This ${descriptor.name} was never written`, { model: descriptor.name });
  }
  const before = originFields(descriptor, origin);
  const filter = rowFilter(context, before);
  const now = new Date();
  const update = softDelete(descriptor.shape, now);
  if (update === undefined) {
    const { deletedCount } = await runCommand(context, {}, (settings) => collection.deleteOne(filter, settings));
    if (deletedCount === 0) throw await notMatched(context, before);
    return;
  }
  const { matchedCount } = await runCommand(context, {}, (settings) => collection.updateOne(filter, update, settings));
  if (matchedCount === 0) throw await notMatched(context, before);
  markUpdated(context, row, nextOrigin(descriptor.shape, origin, update.$set, now));
}
