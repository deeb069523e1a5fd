import { type LoadedMigration, MigrationError } from '@espalier/runtime/migrate';

/** The migration that a word of the command line means: its whole name, or its number in any length. Throws `migrate/unknown`. */
export function migrationNamed(migrations: readonly LoadedMigration[], word: string): LoadedMigration {
  const number = /^\d{1,9}$/.test(word) ? Number(word) : undefined;
  const found = migrations.find((migration) => migration.name === word || migration.number === number);
  if (found !== undefined) return found;
  const last = migrations.at(-1);
  throw new MigrationError('migrate/unknown', `There is no migration "${word}"`, {
    hint:
      last === undefined
        ? 'Make the first one with `espalier migrate make`.'
        : `Give a name or number; the last one is ${last.name}.`,
  });
}
