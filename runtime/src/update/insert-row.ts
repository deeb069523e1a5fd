import { getOwn, setOwn } from '../codecs/own-property.ts';
import type { Problem } from '../errors/problem.ts';
import { refuseInvalid } from '../errors/refuse-invalid.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { Row } from '../model/row.ts';
import { assignSequences } from './assign-sequences.ts';
import { encodeRow } from './encode-row.ts';
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
  const problems: Problem[] = [];
  const document = encodeRow(descriptor, row, problems);
  refuseInvalid(problems, descriptor.name);
  await runCommand(context, {}, (settings) => collection.insertOne(document, settings));
  markWritten(context, row, document);
}
