import { getOwn, setOwn } from '../codecs/own-property.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { Row } from '../model/row.ts';
import { assignSequences } from './assign-sequences.ts';
import { encodeValidRow } from './encode-row.ts';
import { markWritten } from './insert-rows.ts';
import { roleValue } from './new-row.ts';
import { runCommand } from './run-command.ts';

/** Inserts a row that was never written, such as one that an aborted transaction has created. */
export async function insertRow(context: ModelContext, row: Row): Promise<void> {
  const { descriptor, collection } = context;
  const now = new Date();
  for (const field of descriptor.shape.fields) {
    if (field.role === undefined || getOwn(row, field.name) !== undefined) continue;
    const value = roleValue(field, now);
    if (value !== undefined) setOwn(row, field.name, value);
  }
  await assignSequences(context, [row]);
  const document = encodeValidRow(descriptor, row);
  await runCommand(context, {}, (settings) => collection.insertOne(document, settings));
  markWritten(context, row, document);
}
