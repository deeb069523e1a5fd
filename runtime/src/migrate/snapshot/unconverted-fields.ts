import type { LoadedMigration } from '../migration.ts';
import type { BsonType } from '../steps/bson-type.ts';
import { bsonOf } from './bson-of.ts';
import { modelsAt } from './models-at.ts';

/** A field that took values of any type, and takes those of one from now on. */
export interface UnconvertedField {
  /** Its stored key. */
  readonly path: string;
  readonly to: BsonType;
}

/**
 * Finds the fields at the root of documents whose values a migration might have to convert, and of which it says nothing:
 * no models say what was in them.
 *
 * @param collection its name at the step at `index`
 */
export function unconvertedFields(
  migration: LoadedMigration,
  collection: string,
  index: number,
): readonly UnconvertedField[] {
  const [before, after] = modelsAt(migration, collection, index);
  const anything = new Set(
    Object.values(before?.fields ?? {}).flatMap(({ stored, type }) => (bsonOf(type) === 'any' ? [stored] : [])),
  );
  const edits = migration.steps.flatMap((step) => (step.op === 'rewrite' ? step.edits : []));
  const edited = new Set(edits.map(({ path }) => path));
  return Object.values(after?.fields ?? {}).flatMap(({ stored, type }) => {
    const to = bsonOf(type);
    return to === undefined || to === 'any' || !anything.has(stored) || edited.has(stored)
      ? []
      : [{ path: stored, to }];
  });
}
