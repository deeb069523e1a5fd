import type { Document } from 'mongodb';
import type { EncodeContext } from '../codecs/codec.ts';
import { encodeAny } from '../codecs/encode-any.ts';
import { getOwn, setOwn } from '../codecs/own-property.ts';
import { preserve } from '../codecs/preserve.ts';
import { roleField } from '../codecs/role-field.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';
import { refuseInvalid } from '../errors/refuse-invalid.ts';
import type { ModelDescriptor } from '../model/descriptor.ts';
import type { ModelContext } from '../model/model-context.ts';
import { type Origin, Row } from '../model/row.ts';
import { joinFilters } from '../query/query-filter.ts';
import { isInTransition } from '../transition/is-in-transition.ts';
import { matchStored } from '../transition/match-stored.ts';
import { presentForm } from '../transition/present-form.ts';
import { diff, type UpdateDocument } from './diff.ts';
import { insertRow } from './insert-row.ts';
import { markUpdated, nextOrigin, storedFields } from './next-origin.ts';
import { normalizeValue } from './normalize-value.ts';
import { originFields } from './origin-fields.ts';
import { placeGuards } from './place-guards.ts';
import { withRoles } from './role-changes.ts';
import { notMatched, rowFilter } from './row-target.ts';
import { runCommand } from './run-command.ts';

/**
 * Writes what has changed on `row`, and only that; a row that was never written is inserted. Everything is read from the
 * row before anything is sent, so changes made while the save is under way are left for the next one.
 */
export async function saveRow(context: ModelContext, row: Row): Promise<void> {
  const origin = Row.originOf(row);
  await (origin === undefined ? insertRow(context, row) : updateRow(context, row, origin));
}

async function updateRow(context: ModelContext, row: Row, origin: Origin): Promise<void> {
  const { descriptor, collection } = context;
  const { shape } = descriptor;
  const before = originFields(descriptor, origin);
  const problems: EncodeContext = { problems: [], unknownKeys: 'keep' };
  const changes = diff(shape, before, row, problems);
  refuseInvalid(problems.problems, descriptor.name);
  if (changes === undefined) return;
  const now = new Date();
  const stored = storedFields(origin);
  const next = nextOrigin(shape, stored, snapshot(shape, row, changes), now);
  const isVersioned = roleField(shape, 'version') !== undefined;
  const guards = isVersioned ? {} : placeGuards(changes, presentForm(shape, stored));
  const filter = joinFilters([rowFilter(context, before), guardFilter(descriptor, guards)]);
  const update = withRoles(shape, now, changes);
  const { matchedCount } = await runCommand(context, {}, (settings) => collection.updateOne(filter, update, settings));
  if (matchedCount === 0) throw await notMatched(context, before);
  markUpdated(context, row, next);
}

/** The guards for a document in any form. */
function guardFilter(descriptor: ModelDescriptor, guards: Document): Document {
  if (!isInTransition(descriptor.shape)) return guards;
  return joinFilters(Object.entries(guards).map(([path, condition]) => matchStored(descriptor, path, condition)));
}

/** The changed fields as they will be stored; on the row, they become what is stored. */
function snapshot(shape: Shape, row: Row, changes: UpdateDocument): Document {
  const taken: Document = {};
  for (const path of Object.values(changes).flatMap((paths) => Object.keys(paths))) {
    const key = path.split('.')[0] ?? path;
    if (Object.hasOwn(taken, key)) continue;
    const field = shape.byStored.get(key);
    const value = getOwn(row, field?.name ?? key);
    const stored = value === undefined ? undefined : storedValue(field, value, key);
    setOwn(taken, key, stored);
    if (field?.codec.normalizes && value !== undefined) {
      setOwn(row, field.name, normalizeValue(field.codec, value, field.codec.decode(stored)));
    }
  }
  return taken;
}

/** Parts that the database held against the declaration, and that have not changed, stay as they are. */
function storedValue(field: NamedField | undefined, value: unknown, key: string): unknown {
  const context: EncodeContext = { problems: [], unknownKeys: 'keep' };
  if (field === undefined) return encodeAny(value, key, context);
  const stored = field.codec.encode(value, key, context);
  return context.problems.length === 0 ? stored : preserve(field.codec, value, key, context);
}
