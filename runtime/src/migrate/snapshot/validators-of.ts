import type { Document } from 'mongodb';
import type { LoadedMigration } from '../migration.ts';
import type { Edit } from '../steps/edit.ts';
import { renamedPath } from '../steps/renamed-path.ts';
import { valueText } from '../verify/value-text.ts';
import { collectionNames } from './collection-names.ts';
import type { DeclaredPlace } from './declared-place.ts';
import { editsOf } from './edits-of.ts';
import { forbidPath, hasPath } from './forbid-path.ts';
import { jsonSchemaOf } from './json-schema-of.ts';
import { mixedSchema } from './mixed-schema.ts';
import type { Snapshot, SnapshotModel } from './snapshot.ts';

/** The validators that a collection has in the course of a migration. An absent one means: no validator. */
export interface Validators {
  readonly before?: Document;
  readonly after?: Document;
  /** Takes documents as they were, as they will be, and in part so, since both versions write at once. */
  readonly union?: Document;
  /** Like `after`, without what the migration's rewrites take away. Set also where the models ask for no validator. */
  readonly gateUp: Document;
  /** The same for the way back. */
  readonly gateDown: Document;
}

/**
 * The validators of a collection in a migration.
 * @param collection its name at the step at `index`; without one, a name that the snapshot before has is meant so
 */
export function validatorsOf(migration: LoadedMigration, collection: string, index?: number): Validators {
  const names = collectionNames(migration, collection, index);
  const before = modelOf(migration.before, names.first);
  const after = modelOf(migration.after, names.last);
  const [schemaBefore, schemaAfter] = [schemaOf(migration.before, before), schemaOf(migration.after, after)];
  const edits = editsOf(migration, names.first);
  const gone = edits
    .flatMap(takenUp)
    .filter((path) => after === undefined || !hasPath(path, migration.after, after[1]));
  const come = edits
    .flatMap(takenDown)
    .filter((path) => before === undefined || !hasPath(path, migration.before, before[1]));
  return {
    ...(schemaBefore === undefined ? {} : { before: validator(schemaBefore) }),
    ...(schemaAfter === undefined ? {} : { after: validator(schemaAfter) }),
    ...unionOf(schemaBefore, schemaAfter, { snapshot: migration.after, owner: after?.[1] }),
    gateUp: gate(
      schemaAfter,
      gone.map((path) => forbidPath(path, migration.before, before?.[1])),
    ),
    gateDown: gate(
      schemaBefore,
      come.map((path) => forbidPath(path, migration.after, after?.[1])),
    ),
  };
}

/** The model of a collection with its name. */
export function modelOf(snapshot: Snapshot, collection: string): readonly [string, SnapshotModel] | undefined {
  return Object.entries(snapshot.models).find(([, model]) => model.collection === collection);
}

/** A model's validator; nothing where its models ask for none. */
export function schemaOf(
  snapshot: Snapshot,
  model: readonly [string, SnapshotModel] | undefined,
): Document | undefined {
  return model === undefined || model[1].validation.level === 'off' ? undefined : jsonSchemaOf(snapshot, model[0]);
}

function validator(schema: Document): Document {
  return { $jsonSchema: schema };
}

function unionOf(
  before: Document | undefined,
  after: Document | undefined,
  place: DeclaredPlace,
): { readonly union?: Document } {
  if (before === undefined || after === undefined) return {};
  // The mixture alone would bind documents of one version to what the other says of keys that are not the first one's.
  const schemas = [before, after, mixedSchema(before, after, place)];
  const different = new Map(schemas.map((schema) => [valueText(schema), schema]));
  return { union: { $or: [...different.values()].map(validator) } };
}

function gate(schema: Document = { bsonType: 'object' }, forbidden: readonly Document[]): Document {
  return validator(forbidden.length === 0 ? schema : { ...schema, allOf: forbidden });
}

/** The paths that an edit takes away. */
function takenUp(edit: Edit): readonly string[] {
  return edit.edit === 'renameField' || edit.edit === 'moveField' || edit.edit === 'removeField' ? [edit.path] : [];
}

/** The paths that an edit's way back takes away. */
function takenDown(edit: Edit): readonly string[] {
  switch (edit.edit) {
    case 'renameField':
      return [renamedPath(edit)];
    case 'moveField':
      return [edit.to];
    case 'addField':
    case 'computeField':
      return [edit.path];
    default:
      return [];
  }
}
