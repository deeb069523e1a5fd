import type { Snapshot } from '../snapshot/snapshot.ts';
import { checkOrder } from './check-order.ts';
import { throwFindings } from './finding.ts';
import { readSnapshot } from './read-snapshot.ts';
import { type FolderScan, type ScannedMigration, scanFolder, unreadable } from './scan-folder.ts';

/** A migration that could be read. */
export interface ReadMigration extends ScannedMigration {
  readonly after: Snapshot;
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
    read.push({ ...migration, after: reading.snapshot });
    return [];
  });
  throwFindings([...checkOrder(migrations), ...findings, ...damaged]);
  return { migrations: read, ...(sum !== undefined && { sum }) };
}
