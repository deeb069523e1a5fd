import type { LoadedMigration } from '../migration.ts';
import { emptySnapshot } from '../snapshot/snapshot.ts';
import { checkOrder } from './check-order.ts';
import { sumLines } from './checksum.ts';
import { compareSum } from './compare-sum.ts';
import { type FolderFinding, throwFindings } from './finding.ts';
import { readSnapshot } from './read-snapshot.ts';
import { readSum, sumFile } from './read-sum.ts';
import { type FolderScan, scanFolder, unreadable } from './scan-folder.ts';
import { schemaHash } from './schema-hash.ts';

/** A migration as its folder tells of it, without what its code says. */
export type FolderMigration = Omit<LoadedMigration, 'steps' | 'replaces'>;

/**
 * Reads the migrations of a folder in their order, and runs no code. A folder that is not there holds none.
 *
 * @param folder path of the folder of migrations, such as `generated/migrations`
 * @throws MigrationError with everything that is wrong: the order, what cannot be read, and what `espalier.sum` does not fit
 */
export function readMigrationFolder(folder: string): readonly FolderMigration[] {
  const scan = scanFolder(folder);
  const readings = scan.migrations.map((migration) => ({ ...migration, reading: readSnapshot(migration.snapshot) }));
  const damaged = readings.flatMap(({ name, reading }) =>
    'problem' in reading ? [unreadable(name, reading.problem)] : [],
  );
  throwFindings([...checkOrder(scan.migrations), ...scan.findings, ...damaged, ...compareWithSum(scan)]);
  const lines = sumLines(scan.migrations);
  const migrations: FolderMigration[] = [];
  readings.forEach(({ name, number, reading }, index) => {
    const checksum = lines[index]?.checksum;
    if ('problem' in reading || checksum === undefined) return;
    const after = reading.snapshot;
    const before = migrations.at(-1)?.after ?? emptySnapshot;
    migrations.push({ name, number, checksum, snapshotHash: schemaHash(after), before, after });
  });
  return migrations;
}

function compareWithSum({ migrations, sum, findings }: FolderScan): readonly FolderFinding[] {
  // Checksums are chained: where a migration cannot be read, those after it say nothing.
  if (findings.length > 0) return [];
  if (sum === undefined && migrations.length > 0) return [missingSum()];
  const read = readSum(sum ?? '');
  return read.findings.length > 0 ? read.findings : compareSum(read.lines, sumLines(migrations));
}

function missingSum(): FolderFinding {
  return {
    code: 'migrate/checksum',
    message: `${sumFile} is missing beside the migrations.`,
    hint: 'Restore it from version control, or run `espalier migrate hash` after a look at the migrations.',
  };
}
