import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { schemaHash } from '@espalier/runtime/migrate';
import { snapshotOf } from '../../4-plan/snapshot-of.ts';
import { dumpDocuments } from '../../database/data/dump-documents.ts';
import { DumpError } from '../../database/data/dump-error.ts';
import { counted } from '../counted.ts';
import { documentProgress } from '../document-progress.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { jsonText } from '../json-text.ts';
import type { Terminal } from '../terminal.ts';
import { type ModelData, type ModelDataOptions, withModels } from './with-models.ts';

/** Options of `espalier db dump`. */
export interface DumpOptions extends ModelDataOptions {
  /** The file to write; stdout when absent. */
  readonly file: string | undefined;
  /** Overwrite the file. */
  readonly force: boolean;
  /** Read everything as it was at one moment. */
  readonly snapshot: boolean;
}

/** `espalier db dump`: writes the documents of the models as Extended JSON, one on a line. */
export async function dump(options: DumpOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  return withModels(options, terminal, signal, async (data) => {
    const { file } = options;
    if (file !== undefined && existsSync(file) && !options.force)
      throw new DumpError('dump/exists', `"${file}" exists: choose another name, or give --force`);
    const documents = await writeDump(data, options, terminal, signal);
    if (file !== undefined && options.format === 'json')
      terminal.out(jsonText({ ok: true, file, documents, diagnostics: [] }));
    else if (file !== undefined) terminal.note(`Wrote ${counted(documents, 'document')} to ${file}.\n`);
    return exitCode.fine;
  });
}

async function writeDump(
  { connection, graph, models }: ModelData,
  { file, snapshot }: DumpOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const { client, database } = connection;
  const counts = await Promise.all(
    models.map(({ collection }) => database.collection(collection).estimatedDocumentCount()),
  );
  const progress = documentProgress(
    terminal,
    'Dumping',
    counts.reduce((sum, count) => sum + count, 0),
  );
  const session = client.startSession({ snapshot });
  let documents = 0;
  const onDocument = (): void => {
    documents++;
    progress.add(1);
  };
  try {
    const schema = schemaHash(snapshotOf(graph));
    const lines = dumpDocuments(database, { models, schemaHash: schema, session, signal, onDocument });
    if (file === undefined) await pipeline(Readable.from(lines), process.stdout, { end: false, signal });
    else await writeFile(file, lines, signal);
    return documents;
  } finally {
    progress.stop();
    await session.endSession();
  }
}

/** The file appears when it is whole. */
async function writeFile(file: string, lines: AsyncIterable<string>, signal: AbortSignal): Promise<void> {
  const partial = `${file}.partial`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(partial, { flags: 'w', mode: 0o600 }), { signal });
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw fileFailure(error, file);
  }
}

function fileFailure(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error;
  return new DumpError('dump/unreadable', `"${file}" cannot be written: ${error.message}`);
}
