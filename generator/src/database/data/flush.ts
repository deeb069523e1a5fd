import { sequenceCollection, sequenceRows, sequencesNamed } from '@espalier/runtime/migrate';
import type { Db, Document } from 'mongodb';
import type { StoredModel } from './stored-models.ts';

/** A command that empties one collection, and how many documents it would take away as of now. */
export interface FlushCommand {
  readonly collection: string;
  readonly documents: number;
  readonly command: Document;
}

/** The commands that take all documents of the models away. Collections, indexes and validators stay. */
export async function flushCommands(
  database: Db,
  models: readonly StoredModel[],
  resetsSequences: boolean,
): Promise<readonly FlushCommand[]> {
  const collections = [...new Set(models.map((model) => model.collection))];
  const commands = await Promise.all(
    collections.map(async (collection) => ({
      collection,
      documents: await database.collection(collection).countDocuments(),
      command: { delete: collection, deletes: [{ q: {}, limit: 0 }] },
    })),
  );
  const names = [...new Set(models.flatMap((model) => model.sequences))].sort();
  if (!resetsSequences || names.length === 0) return commands;
  const filter = sequencesNamed(...names);
  const sequences = {
    collection: sequenceCollection,
    documents: await sequenceRows(database).countDocuments(filter),
    command: { delete: sequenceCollection, deletes: [{ q: filter, limit: 0 }] },
  };
  return [...commands, sequences];
}

/** Runs a command of {@link flushCommands} and gives the number of documents that are gone. */
export async function runFlushCommand(database: Db, { command }: FlushCommand): Promise<number> {
  const answer = await database.command({ ...command, writeConcern: { w: 'majority' } });
  return Number(answer.n);
}
