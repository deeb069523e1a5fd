import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SealedText } from './checksum.ts';
import type { FolderFinding } from './finding.ts';
import { migrationNumber } from './migration-name.ts';
import { sumFile } from './read-sum.ts';

/** A file larger than this is none of ours, and reading it could fill the memory. In bytes. */
const largestFile = 64 * 2 ** 20;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A migration as it lies on the disk. */
export interface ScannedMigration extends SealedText {
  readonly number: number;
  /** The one that it was made on top of, by what its `documents.ts` imports; absent where nothing tells. */
  readonly previous?: string;
}

/** What lies in a folder of migrations. No code was run. */
export interface FolderScan {
  /** Those that could be read, in order. */
  readonly migrations: readonly ScannedMigration[];
  /** The text of `espalier.sum`; absent when there is none. */
  readonly sum?: string;
  readonly findings: readonly FolderFinding[];
}

/**
 * Reads the files of all migrations. A folder that is not there holds none.
 *
 * @param folder absolute path, such as that of `generated/migrations`
 */
export function scanFolder(folder: string): FolderScan {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return { migrations: [], findings: [] };
  const findings: FolderFinding[] = [];
  const migrations: ScannedMigration[] = [];
  for (const entry of readdirSync(folder).sort()) {
    if (!isMigration(folder, entry)) continue;
    const read = readMigration(folder, entry);
    if ('code' in read) findings.push(read);
    else migrations.push(read);
  }
  migrations.sort((left, right) => left.number - right.number || (left.name < right.name ? -1 : 1));
  const sum = readIfThere(folder, sumFile);
  if (sum !== undefined && typeof sum !== 'string') findings.push(sum);
  return { migrations, findings, ...(typeof sum === 'string' && { sum }) };
}

/** Other files and folders may lie there too; what begins as a migration must be one. */
function isMigration(folder: string, entry: string): boolean {
  const status = lstatSync(join(folder, entry));
  return (status.isDirectory() || status.isSymbolicLink()) && /^\d/.test(entry);
}

function readMigration(folder: string, name: string): ScannedMigration | FolderFinding {
  const number = migrationNumber(name);
  if (number === undefined) {
    return unreadable(name, 'its name is not a number of four digits and a slug, such as 0007_rename_text');
  }
  const migration = readIfThere(folder, name, 'migration.ts');
  const snapshot = readIfThere(folder, name, 'snapshot.json');
  if (migration === undefined) return unreadable(name, 'migration.ts is missing');
  if (snapshot === undefined) return unreadable(name, 'snapshot.json is missing');
  if (typeof migration !== 'string') return migration;
  if (typeof snapshot !== 'string') return snapshot;
  const previous = previousIn(readIfThere(folder, name, 'documents.ts'));
  return { name, number, migration, snapshot, ...(previous !== undefined && { previous }) };
}

/** Only types are in that file, which nothing here needs: whatever is wrong with it is no finding. */
function previousIn(documents: string | FolderFinding | undefined): string | undefined {
  const text = typeof documents === 'string' ? documents : '';
  return /\bAfter as Before\b[^;]*?['"]\.\.\/(\w+)\/documents\.[jt]s['"]/.exec(text)?.[1];
}

function readIfThere(folder: string, ...path: readonly [string, string?]): string | FolderFinding | undefined {
  const [name, file = name] = path;
  const absolute = join(folder, ...path.filter((part) => part !== undefined));
  try {
    const status = statSync(absolute, { throwIfNoEntry: false });
    if (status === undefined) return undefined;
    if (!realpathSync(absolute).startsWith(realpathSync(folder) + sep))
      return unreadable(name, `${file} is reached by a link that leads out of the folder of the migrations`);
    if (!status.isFile()) return unreadable(name, `${file} is not a file`);
    if (status.size > largestFile) return unreadable(name, `${file} is too large`);
    return utf8.decode(readFileSync(absolute));
  } catch (error) {
    return unreadable(name, error instanceof TypeError ? `${file} is not UTF-8` : `${file} cannot be opened`);
  }
}

/** A finding on a migration's folder: `reason` follows a colon. */
export function unreadable(migration: string, reason: string): FolderFinding {
  return {
    code: 'migrate/unreadable',
    migration,
    message: `The migration "${migration}" cannot be read: ${reason}.`,
    hint: 'Restore the folder from version control.',
  };
}
