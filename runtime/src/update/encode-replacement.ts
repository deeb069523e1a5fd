import type { Document } from 'mongodb';
import { QueryError } from '../errors/query-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import { moveStages } from '../transition/move-stages.ts';
import { sequenceFields } from './assign-sequences.ts';
import { newRows } from './insert-rows.ts';
import { isMissing } from './operators/literal.ts';

/**
 * A replacement as a pipeline of one stage, since a plain one would lose what must outlive it: `_id`, the time of
 * creation, fields that never change, and the version, which goes on counting. Where the document has them, they stay.
 */
export function encodeReplacement(context: ModelContext, replacement: unknown): Document[] {
  const { shape, name: model } = context.descriptor;
  const [numbered] = sequenceFields(context);
  if (
    numbered !== undefined &&
    (typeof replacement !== 'object' || replacement === null || !(numbered.name in replacement))
  ) {
    const message = 'takes its number from a sequence only when a document is created: give it here';
    throw new QueryError([{ path: numbered.name, code: 'write', message }], { model });
  }
  const given = typeof replacement === 'object' && replacement !== null && '_id' in replacement;
  const [document = {}] = newRows(context, [replacement], false).documents;
  const stays: Document = given ? {} : { _id: '$_id' };
  for (const { role, immutable, stored } of shape.fields) {
    const field = `$${stored}`;
    if (role === 'version') {
      stays[stored] = { $cond: [isMissing(stored), { $literal: document[stored] }, { $add: [field, 1] }] };
    } else if ((role === 'createdAt' || immutable === true) && stored !== '_id') stays[stored] = field;
  }
  // A field that is missing in the document leaves what the literal has.
  const moved = moveStages(shape.fields.filter(({ stored }) => stored in stays));
  return [...moved, { $replaceWith: { $mergeObjects: [{ $literal: document }, stays] } }];
}
