import type { Snapshot } from '../snapshot/snapshot.ts';
import { checkOrder } from './check-order.ts';
import { type FolderFinding, throwFindings } from './finding.ts';
import { migrationNumber } from './migration-name.ts';
import { readSnapshot } from './read-snapshot.ts';
import { type FolderScan, type ScannedMigration, scanFolder, unreadable } from './scan-folder.ts';

/** A migration that could be read. */
export interface ReadMigration extends ScannedMigration {
  readonly after: Snapshot;
  /** Of a squash: the migrations that it stands for, be they still there or not. */
  readonly replaces?: readonly string[];
}

/** A folder of migrations whose seal was not looked at. */
export interface UnsealedFolder extends Pick<FolderScan, 'sum'> {
  readonly migrations: readonly ReadMigration[];
}

/**
 * Reads the migrations of a folder in their order, whatever `espalier.sum` says of them. A folder that is not there holds
 * none.
 *
 * @throws MigrationError when their order is not clear or one cannot be read
 */
export function readUnsealedFolder(folder: string): UnsealedFolder {
  const { migrations, sum, findings } = scanFolder(folder);
  const read: ReadMigration[] = [];
  const damaged = migrations.flatMap((migration) => {
    const reading = readSnapshot(migration.snapshot);
    if ('problem' in reading) return [unreadable(migration.name, reading.problem)];
    const { snapshot: after, replaces } = reading;
    read.push({ ...migration, after, ...(replaces !== undefined && { replaces }) });
    return standsBefore(migration, replaces);
  });
  const squashed = new Set(read.flatMap(({ name, replaces }) => (replaces === undefined ? [] : [name, ...replaces])));
  throwFindings([...checkOrder(migrations, squashed), ...findings, ...damaged]);
  return { migrations: read, ...(sum !== undefined && { sum }) };
}

function standsBefore({ name, number }: ScannedMigration, replaces: readonly string[] = []): FolderFinding[] {
  const isLater = replaces.some((other) => (migrationNumber(other) ?? 0) >= number);
  return isLater ? [unreadable(name, 'snapshot.json says that it replaces one that comes after it')] : [];
}
