import { MigrationError } from '../../../errors/migration-error.ts';
import type { LoadedMigration } from '../../migration.ts';
import type { LedgerRow } from '../../state/ledger.ts';
import { type ChainLink, isApplied } from './chain-link.ts';
import { type EditedStep, editedSteps } from './edited-steps.ts';
import { linkChain } from './link-chain.ts';

/** What stands against going on from the ledger with these migrations, the first reason first. */
export async function chainProblems(
  migrations: readonly LoadedMigration[],
  rows: readonly LedgerRow[],
): Promise<readonly MigrationError[]> {
  const chain = linkChain(migrations, rows);
  return [
    ...sameNumbers(chain),
    ...unknownRows(migrations, rows),
    ...squashedInPart(chain, rows),
    ...(await edited(chain)),
    ...outOfOrder(chain),
  ];
}

/** The chain, when nothing stands against going on with it. Throws the first problem. */
export async function checkedChain(
  migrations: readonly LoadedMigration[],
  rows: readonly LedgerRow[],
): Promise<readonly ChainLink[]> {
  const [problem] = await chainProblems(migrations, rows);
  if (problem !== undefined) throw problem;
  return linkChain(migrations, rows);
}

function sameNumbers(chain: readonly ChainLink[]): MigrationError[] {
  return chain.flatMap(({ migration }, index) => {
    const before = chain[index - 1]?.migration;
    if (before?.number !== migration.number) return [];
    return [
      new MigrationError('migrate/order', `"${before.name}" and "${migration.name}" have the same number`, {
        migration: migration.name,
        hint: 'They come from two branches: delete the newer one and make it again with `espalier migrate make`.',
      }),
    ];
  });
}

function unknownRows(migrations: readonly LoadedMigration[], rows: readonly LedgerRow[]): MigrationError[] {
  const known = new Set([...migrations, ...rows].flatMap(({ replaces = [] }) => replaces));
  for (const { name } of migrations) known.add(name);
  const unknown = rows.filter((row) => isApplied(row) && !known.has(row._id));
  return unknown.map(
    ({ _id }) =>
      new MigrationError('migrate/unknown', `"${_id}" was applied to this database, but the project does not have it`, {
        migration: _id,
        hint: 'Use the version of the project that has it: this one is older, or of another branch. There, `espalier migrate down` undoes it, if it is to be made anew here.',
      }),
  );
}

function squashedInPart(chain: readonly ChainLink[], rows: readonly LedgerRow[]): MigrationError[] {
  return chain.flatMap(({ migration: { name, replaces = [] }, row, isCovered }) => {
    const applied = rows.filter((each) => replaces.includes(each._id) && isApplied(each));
    if (row !== undefined || isCovered || applied.length === 0) return [];
    return [
      new MigrationError('migrate/order', `Only some of what "${name}" replaces was applied to this database`, {
        migration: name,
        findings: applied.map(({ _id, status }) => `${_id}: ${status}`),
        hint: 'Apply the rest with the version of the project before the squash, then come back.',
      }),
    ];
  });
}

/** Checksums are chained: one edited migration makes all later ones look edited, so only the first is named. */
async function edited(chain: readonly ChainLink[]): Promise<MigrationError[]> {
  let isAfterSquash = false;
  for (const { migration, row } of chain) {
    isAfterSquash ||= (migration.replaces ?? []).length > 0;
    if (row === undefined || row.checksum === migration.checksum) continue;
    const steps = await editedSteps(row, migration);
    // Unfinished ones may be mended, and a squash changes the checksums of those that come after it.
    if (steps.length === 0 && (row.status !== 'done' || isAfterSquash)) continue;
    const last = chain.findLast((link) => link.row?.status === 'done')?.migration.name ?? migration.name;
    return [steps.length === 0 ? resealError(migration.name, last) : editError(migration.name, steps)];
  }
  return [];
}

/** @param last the last migration that was applied: all of them have other checksums now */
function resealError(migration: string, last: string): MigrationError {
  return new MigrationError('migrate/checksum', `"${migration}" was edited after it was applied`, {
    migration,
    findings: ['its steps are the same: a function, a file beside it or an earlier migration was edited'],
    hint: `Restore it from version control. Where it still does the same, as after a formatter's run, take it over as it is now with \`espalier migrate fake ${last}\`.`,
  });
}

function editError(migration: string, steps: readonly EditedStep[]): MigrationError {
  const [halfDone] = steps.every((step) => step.halfDone !== undefined)
    ? steps.flatMap((step) => step.halfDone ?? [])
    : [];
  const findings = steps.map(({ finding }) => finding);
  if (halfDone === undefined) {
    return new MigrationError('migrate/checksum', `"${migration}" was edited after it was applied`, {
      migration,
      findings,
      hint: 'Restore it from version control; a change needs a migration of its own.',
    });
  }
  const resolve = `espalier migrate resolve ${migration}.${halfDone} --reverted --reason "…"`;
  return new MigrationError('migrate/checksum', `"${migration}" was edited after it was begun`, {
    migration,
    findings,
    hint: `Put the step back as it was, at its place: only its functions may be others now. Finish it with \`espalier migrate up\`, or undo it with \`espalier migrate down\` before you edit it. If you undid it by hand, say so with \`${resolve}\`.`,
  });
}

function outOfOrder(chain: readonly ChainLink[]): MigrationError[] {
  const last = chain.findLastIndex(({ row, isCovered }) => row !== undefined || isCovered);
  const late = chain.slice(0, Math.max(last, 0)).filter(({ row, isCovered }) => row === undefined && !isCovered);
  const newest = chain[last]?.migration.name;
  return late.map(
    ({ migration: { name } }) =>
      new MigrationError('migrate/order', `"${name}" was not applied, but "${newest}" after it was`, {
        migration: name,
        hint: 'It comes from another branch: make it again after the newest, or undo the newer ones first.',
      }),
  );
}
