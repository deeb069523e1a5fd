import { createWriteStream, existsSync, realpathSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { schemaHash } from '@espalier/runtime/migrate';
import { snapshotOf } from '../../4-plan/snapshot-of.ts';
import { dumpDocuments } from '../../database/data/dump-documents.ts';
import { DumpError } from '../../database/data/dump-error.ts';
import { unwritableKinds } from '../../database/data/is-writable.ts';
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
    if (file !== undefined) checkFile(file, options.force);
    const { documents, unloadable } = await writeDump(data, options, terminal, signal);
    if (file !== undefined && options.format === 'json')
      terminal.out(jsonText({ ok: true, file, documents, unloadable, diagnostics: [] }));
    else if (file !== undefined) terminal.note(`Wrote ${counted(documents, 'document')} to ${file}.\n`);
    if (unloadable > 0) terminal.note(unloadableNote(unloadable));
    return exitCode.fine;
  });
}

function checkFile(file: string, force: boolean): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isFile())
    throw new DumpError(
      'dump/unreadable',
      `"${file}" is no file that can be written whole: leave it out to write to stdout`,
    );
  if (!force) throw new DumpError('dump/exists', `"${file}" exists: choose another name, or give --force`);
}

function unloadableNote(count: number): string {
  const documents = count === 1 ? '1 document holds' : `${count} documents hold`;
  return `${documents} what \`espalier db load\` cannot write unchanged (${unwritableKinds}): bring these over by mongodump.\n`;
}

async function writeDump(
  { connection, graph, models }: ModelData,
  { file, snapshot }: DumpOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<{ documents: number; unloadable: number }> {
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
  let [documents, unloadable] = [0, 0];
  const onDocument = (isLoadable: boolean): void => {
    documents++;
    if (!isLoadable) unloadable++;
    progress.add(1);
  };
  try {
    const schema = schemaHash(snapshotOf(graph));
    const lines = dumpDocuments(database, { models, schemaHash: schema, session, signal, onDocument });
    if (file === undefined) await pipeline(Readable.from(lines), process.stdout, { end: false, signal });
    else await writeFile(file, lines, signal);
    return { documents, unloadable };
  } finally {
    progress.stop();
    await session.endSession();
  }
}

/** The file appears when it is whole: where a link leads, if it is one. */
async function writeFile(file: string, lines: AsyncIterable<string>, signal: AbortSignal): Promise<void> {
  const target = existsSync(file) ? realpathSync(file) : file;
  const partial = `${target}.partial`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(partial, { flags: 'w', mode: 0o600 }), { signal });
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw fileFailure(error, file);
  }
}

function fileFailure(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error;
  return new DumpError('dump/unreadable', `"${file}" cannot be written: ${error.message}`);
}
