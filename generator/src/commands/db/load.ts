import { statSync } from 'node:fs';
import { schemaHash } from '@espalier/runtime/migrate';
import { snapshotOf } from '../../4-plan/snapshot-of.ts';
import { checkDump } from '../../database/data/check-dump.ts';
import { DumpError } from '../../database/data/dump-error.ts';
import { unwritableKinds } from '../../database/data/is-writable.ts';
import { type LoadReport, loadDump, type OnConflict, type RefusedDocument } from '../../database/data/load-dump.ts';
import { counted } from '../counted.ts';
import { documentProgress } from '../document-progress.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { jsonText } from '../json-text.ts';
import { colorsOf, type Terminal } from '../terminal.ts';
import { type ModelData, type ModelDataOptions, withModels } from './with-models.ts';

/** Options of `espalier db load`. */
export interface LoadOptions extends ModelDataOptions {
  readonly file: string;
  readonly onConflict: OnConflict;
  readonly bypassesValidation: boolean;
  /** Load a dump that was written with other models. */
  readonly anyModels: boolean;
}

/** How many refused documents are listed. */
const mostListed = 20;

/** `espalier db load`: checks a whole dump, then writes its documents to the database. */
export async function load(options: LoadOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  return withModels(options, terminal, signal, async (data) => {
    checkFile(options.file);
    const result = await loadFile(data, options, terminal, signal);
    if (options.format === 'json') {
      terminal.out(jsonText({ ok: result.refused.length === 0, ...result, diagnostics: [] }));
    } else terminal.note(summary(result, terminal));
    return result.refused.length === 0 ? exitCode.fine : exitCode.failed;
  });
}

function checkFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new DumpError('dump/unreadable', `There is no file "${file}"`);
  if (found.isFile()) return;
  const why = found.isDirectory() ? 'it is a folder' : 'a dump is read twice: save it in a file first';
  throw new DumpError('dump/unreadable', `"${file}" cannot be read: ${why}`);
}

async function loadFile(
  { connection, graph, models }: ModelData,
  { file, onConflict, bypassesValidation, anyModels }: LoadOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<LoadReport> {
  const collections = new Map(models.map(({ name, collection }) => [name, collection]));
  const total = await checkDump(connection.database, file, {
    collections,
    known: new Set(graph.models.map(({ name }) => name)),
    refusesConflicts: onConflict === 'refuse',
    signal,
    ...(anyModels ? {} : { schemaHash: schemaHash(snapshotOf(graph)) }),
  });
  const progress = documentProgress(terminal, 'Loading', total);
  try {
    return await loadDump(connection.database, file, {
      models,
      onConflict,
      bypassesValidation,
      signal,
      onDocuments: progress.add,
    });
  } finally {
    progress.stop();
  }
}

function summary({ loaded, skipped, refused }: LoadReport, terminal: Terminal): string {
  const { red } = colorsOf(terminal);
  const left = skipped === 0 ? '' : ` ${counted(skipped, 'document')} ${skipped === 1 ? 'was' : 'were'} there already.`;
  const listed = refused.slice(0, mostListed).map((document) => `${red('refused')}: ${reasonOf(document)}\n`);
  const more = refused.length > mostListed ? `… and ${refused.length - mostListed} more\n` : '';
  return `${listed.join('')}${more}Loaded ${counted(loaded, 'document')}.${left}\n`;
}

function reasonOf({ line, code }: RefusedDocument): string {
  if (code === 121)
    return `line ${line} is not as the validator wants it (error 121): --bypass-validation loads it all the same`;
  if (code === 11000) return `line ${line} has a value that must be unique and is taken (error 11000)`;
  if (code === 'unwritable') return `line ${line} holds what the driver cannot write unchanged (${unwritableKinds})`;
  return `line ${line} (error ${code})`;
}
