import { sequenceRows, sequencesNamed } from '@espalier/runtime/migrate';
import type { ClientSession, Db } from 'mongodb';
import { documentLine } from './document-line.ts';
import type { DumpHeader, DumpSequence } from './dump-file.ts';
import type { StoredModel } from './stored-models.ts';

/** What a dump needs to know. */
export interface DumpOptions {
  readonly models: readonly StoredModel[];
  readonly schemaHash: string;
  /** Set to read everything as it was at one moment. */
  readonly session?: ClientSession;
  readonly signal: AbortSignal;
  /** Called after each document, with whether `espalier db load` can write it byte for byte. */
  onDocument(isLoadable: boolean): void;
}

/** The lines of a dump of the given models, each with its line feed. Reads as it goes: memory does not grow. */
export async function* dumpDocuments(database: Db, options: DumpOptions): AsyncGenerator<string> {
  const { models, schemaHash, signal, onDocument } = options;
  const session = options.session === undefined ? {} : { session: options.session };
  const collections = Object.fromEntries(models.map((model) => [model.name, model.collection]));
  yield lineOf({ espalier: 'dump', format: 1, schemaHash, models: collections } satisfies DumpHeader);
  let documents = 0;
  for (const { name, collection } of models) {
    // With `raw` the driver gives bytes.
    const cursor = database.collection(collection).find<Uint8Array>({}, { raw: true, sort: { _id: 1 }, ...session });
    for await (const bytes of cursor) {
      signal.throwIfAborted();
      const { text, isLoadable } = documentLine(name, bytes);
      yield `${text}\n`;
      documents++;
      onDocument(isLoadable);
    }
  }
  yield* sequenceLines(database, [...new Set(models.flatMap((model) => model.sequences))].sort(), options.session);
  yield lineOf({ end: true, documents });
}

async function* sequenceLines(database: Db, names: readonly string[], session?: ClientSession): AsyncGenerator<string> {
  const options = { useBigInt64: true, ...(session && { session }) };
  const rows = await sequenceRows(database)
    .find(sequencesNamed(...names), options)
    .toArray();
  for (const name of names) {
    const row = rows.find(({ _id, names: others = [] }) => _id === name || others.includes(name));
    if (row !== undefined) yield lineOf({ sequence: name, last: String(row.last) } satisfies DumpSequence);
  }
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
