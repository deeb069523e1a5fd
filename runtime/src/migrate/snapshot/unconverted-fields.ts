import type { LoadedMigration } from '../migration.ts';
import type { BsonType } from '../steps/bson-type.ts';
import { collectionNames } from './collection-names.ts';
import { modelOf } from './validators-of.ts';

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
  const { first, last } = collectionNames(migration, collection, index);
  const [before, after] = [modelOf(migration.before, first)?.[1], modelOf(migration.after, last)?.[1]];
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

function bsonOf(type: { readonly kind: string; readonly bson?: BsonType | 'any' }): BsonType | 'any' | undefined {
  return type.kind === 'enum' ? 'string' : type.bson;
}
