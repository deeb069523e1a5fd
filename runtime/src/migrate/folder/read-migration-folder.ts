import type { LoadedMigration } from '../migration.ts';
import { emptySnapshot, type Snapshot } from '../snapshot/snapshot.ts';
import { sumLines } from './checksum.ts';
import { sumFindings } from './compare-sum.ts';
import { type FolderFinding, throwFindings } from './finding.ts';
import { migrationNumber } from './migration-name.ts';
import { readSum, sumFile } from './read-sum.ts';
import { readUnsealedFolder, type UnsealedFolder } from './read-unsealed-folder.ts';
import { schemaHash } from './schema-hash.ts';

/** A migration as its folder tells of it, without what its code says. */
export type FolderMigration = Omit<LoadedMigration, 'steps'>;

/**
 * Reads the migrations of a folder in their order, and runs no code. A folder that is not there holds none.
 *
 * @param folder path of the folder of migrations, such as `generated/migrations`
 * @throws MigrationError with everything that is wrong: with the order, with what cannot be read, or else with the seal
 */
export function readMigrationFolder(folder: string): readonly FolderMigration[] {
  const unsealed = readUnsealedFolder(folder);
  throwFindings(compareWithSum(unsealed));
  const lines = sumLines(unsealed.migrations);
  return unsealed.migrations.map(({ name, number, after, replaces }, index) => ({
    name,
    number,
    checksum: lines[index]?.checksum ?? '',
    snapshotHash: schemaHash(after),
    before: snapshotBefore(unsealed.migrations, index),
    after,
    ...(replaces !== undefined && { replaces }),
  }));
}

/** The models before a migration: of a squash, those before the first that it stands for. */
function snapshotBefore(migrations: UnsealedFolder['migrations'], index: number): Snapshot {
  const { number = 0, replaces = [] } = migrations[index] ?? {};
  const first = Math.min(number, ...replaces.map((name) => migrationNumber(name) ?? number));
  return migrations.findLast((migration) => migration.number < first)?.after ?? emptySnapshot;
}

function compareWithSum({ migrations, sum }: UnsealedFolder): readonly FolderFinding[] {
  if (sum === undefined && migrations.length > 0) return [missingSum];
  const read = readSum(sum ?? '');
  return read.findings.length > 0 ? read.findings : sumFindings(read.lines, migrations);
}

const missingSum: FolderFinding = {
  code: 'migrate/checksum',
  message: `${sumFile} is missing beside the migrations.`,
  hint: 'Restore it from version control, or run `espalier migrate hash` after a look at the migrations.',
};
