import type { Document } from 'mongodb';
import { getOwn } from '../codecs/own-property.ts';
import { roleField } from '../codecs/role-field.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { VersionConflictError } from '../errors/version-conflict-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import { idFilter } from '../query/get-row.ts';
import { runCommand } from './run-command.ts';

/** The filter that finds the document of a row, in the version that the row was read in where the model has one. */
export function rowFilter(context: ModelContext, before: object): Document {
  const filter = idFilter(context, getOwn(before, '_id'));
  const version = roleField(context.descriptor.shape, 'version');
  if (version === undefined) return filter;
  const known = getOwn(before, version.name);
  // A document from before the model had versions.
  return { ...filter, [version.stored]: known === undefined ? { $exists: false } : known };
}

/** Why the document of a row was not found: somebody changed it, or it is gone. */
export async function notMatched(context: ModelContext, before: object): Promise<Error> {
  const { descriptor, collection } = context;
  const details = { model: descriptor.name };
  const filter = idFilter(context, getOwn(before, '_id'));
  const found = await runCommand(context, {}, (settings) =>
    collection.findOne(filter, { ...settings, projection: { _id: 1 } }),
  );
  if (found !== null) {
    return new VersionConflictError(
      `The ${descriptor.name} was changed since it was read: reload it and try again`,
      details,
    );
  }
  return new NotFoundError(`The ${descriptor.name} does not exist any more`, details);
}
