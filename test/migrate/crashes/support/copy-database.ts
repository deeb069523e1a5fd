import type { Db, Document } from 'mongodb';

/** A database as it was at one moment: its collections with options, indexes and documents. */
export type DatabaseCopy = readonly {
  readonly create: Document;
  readonly indexes: readonly Document[];
  readonly documents: readonly Document[];
}[];

/** Copies a database, to be put into others. */
export async function copyOf(database: Db): Promise<DatabaseCopy> {
  const infos = await database.listCollections().toArray();
  return Promise.all(
    infos.map(async ({ name, ...info }) => {
      const { cursor } = await database.command({ listIndexes: name });
      const indexes = cursor.firstBatch.filter((index: Document) => index.name !== '_id_');
      const documents = await database.collection(name).find({}, { promoteValues: false }).toArray();
      return { create: { create: name, ...('options' in info ? info.options : {}) }, indexes, documents };
    }),
  );
}

/** Makes a database what another one was. */
export async function paste(copy: DatabaseCopy, database: Db): Promise<void> {
  await Promise.all(
    copy.map(async ({ create, indexes, documents }) => {
      await database.command(create);
      if (indexes.length > 0) await database.command({ createIndexes: create.create, indexes: [...indexes] });
      const options = { bypassDocumentValidation: true };
      if (documents.length > 0) await database.collection(create.create).insertMany([...documents], options);
    }),
  );
}
