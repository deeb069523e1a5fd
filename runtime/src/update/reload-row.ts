import { getOwn } from '../codecs/own-property.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import { Row } from '../model/row.ts';
import { emptyState } from '../query/empty-state.ts';
import { getRow } from '../query/get-row.ts';
import { originFields } from './origin-fields.ts';

/** Reads the document of `row` again, deleted softly or not, and takes over all of its values. */
export async function reloadRow(context: ModelContext, row: Row): Promise<void> {
  const origin = Row.originOf(row);
  const model = context.descriptor.name;
  if (origin === undefined) throw new NotFoundError(`This ${model} was never written`, { model });
  const id = getOwn(originFields(context.descriptor, origin), '_id');
  const fresh = await getRow<Row>(context, { ...emptyState, deleted: 'include' }, id);
  replaceFields(row, fresh);
  context.connection.attempt?.remember(row, {});
  Row.setOrigin(row, Row.originOf(fresh));
}

/** Makes the fields of `row` those of `fresh`. Included relations stay: they are no fields. */
function replaceFields(row: Row, fresh: Row): void {
  for (const key of Object.keys(row)) Reflect.deleteProperty(row, key);
  Object.defineProperties(row, Object.getOwnPropertyDescriptors(fresh));
}
