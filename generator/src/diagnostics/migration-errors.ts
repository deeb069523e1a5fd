import type { MigrationErrorCode } from '@espalier/runtime/migrate';

/** What `espalier explain` says of a code that running a migration ends with. */
export interface MigrationErrorPage {
  /** What happened, and in which state the database is. */
  readonly meaning: string;
  /** What to do, in the imperative. */
  readonly remedy: string;
}

/** Codes of errors that are about no place in the models. Their messages say which migration and step they are about. */
export const migrationErrors: Readonly<Record<MigrationErrorCode | 'migrate/squash-refused', MigrationErrorPage>> = {
  'migrate/locked': {
    meaning: 'Somebody else migrates this database. Nothing was changed. The message says who it is and since when.',
    remedy:
      'Wait with `--wait 5m`. A process that was killed loses the lock within seconds. One that hangs loses it by `espalier migrate unlock --owner …`, and can write nothing more.',
  },
  'migrate/lock-lost': {
    meaning:
      'This process did not answer for too long, and another one took the lock over. It changed nothing after that.',
    remedy: 'Look with `espalier migrate status` what the other one did. Run the command again if anything is left.',
  },
  'migrate/drift': {
    meaning:
      'What a step found is neither the state before it nor the one after it: somebody changed the database by hand. The steps before it are done.',
    remedy:
      'Bring the collection to one of the two states and run the command again, or say with `espalier migrate resolve` which one it is. `espalier migrate verify` lists what differs.',
  },
  'migrate/checksum': {
    meaning: 'A migration is not as it was sealed in espalier.sum, or not as it was when this database applied it.',
    remedy:
      'Take the edit back. If it was made on purpose, and no database has applied the migration, run `espalier migrate hash`.',
  },
  'migrate/order': {
    meaning:
      'Migrations of two branches stand beside each other, one is missing, or one that is not applied is older than one that is.',
    remedy:
      'Keep the migration that was merged first. Delete the folder of the other one, run `espalier migrate hash`, then `espalier migrate make`, which makes it anew.',
  },
  'migrate/not-approved': {
    meaning: 'A step takes data away, or leaves a moment without a collection or an index. Nothing was changed.',
    remedy:
      "Review it and write 'allow' instead of 'refuse' in the migration, run `espalier migrate hash`, and run the command with `--allow-destructive`.",
  },
  'migrate/phase': {
    meaning:
      'The half that was asked for cannot come now: several migrations would have to be between their halves at once, for which no version of the application was made; or the first half of a migration is not through. Nothing was changed.',
    remedy:
      'Apply migrations in two halves one by one: `espalier migrate up --phase expand --to …`, its version of the application, `espalier migrate up --phase contract`. Or fold them into one with `espalier migrate squash`, or apply them in one piece with `espalier migrate up`.',
  },
  'migrate/indivisible': {
    meaning:
      'A field was renamed or is of another type, and the models do not say what it was: between the two halves, no client would read the documents that are not rewritten yet. Or a collection gets another name, and has only one at a time. Nothing was changed.',
    remedy:
      'Run `espalier migrate up` without `--phase`; where a collection is renamed, in a gap between the two versions. Or, as long as no database has applied the migration: delete its folder, write the lines that the message has into the models, and run `espalier migrate hash` and `espalier migrate make`, which makes it anew. A collection can be renamed by a migration of its own.',
  },
  'migrate/preflight': {
    meaning:
      'Documents stand against a step: it could not treat them, or the server would refuse them afterwards. The message counts them and names some.',
    remedy:
      "Change the documents; or edit the migration, such as by `edit.mapValues`, or by `{ onError: 'quarantine' }`, which puts them aside (of a rename, it is `onConflict`; of an array that becomes its one item, `onProblem`). Then run `espalier migrate hash` and the command again.",
  },
  'migrate/irreversible': {
    meaning: 'A migration cannot be undone, because what it took away is gone or a step in TypeScript has no way back.',
    remedy:
      'Make a new migration that goes on from here, or restore a backup. Where the way back is there, and only what it would bring back is not, `--allow-destructive` undoes all but that.',
  },
  'migrate/failed': {
    meaning: 'A step failed. What was done before it stays done, and stands in the ledger.',
    remedy:
      'Mend the cause and run the same command again: it goes on with this step. Or undo with `espalier migrate down`.',
  },
  'migrate/not-ready': {
    meaning:
      '`db.ensureReady()` found that the database was not migrated to the models of this client, or that a later migration has renamed or taken away what it works with.',
    remedy:
      'Run `espalier migrate up` before this version of the program starts. Where the database is ahead of it, start the version that the last migration was made for.',
  },
  'migrate/unknown': {
    meaning: 'No migration has that name or number, or it is not in the state that the command is for.',
    remedy: 'See `espalier migrate status`. A migration is named by its number, such as 7, or by its whole name.',
  },
  'migrate/damaged': {
    meaning:
      'What Espalier keeps in the database, the ledger or the lock, is not as it writes it: somebody edited it. Nothing was changed. Every row is told with what is wrong of it.',
    remedy:
      'Put it right by hand or from a backup. A row of the ledger that nobody can put right may be deleted: then write down with `espalier migrate fake` that its migration was applied. The lock may be deleted while nobody migrates.',
  },
  'migrate/unreadable': {
    meaning: 'A file of a migration cannot be read, or holds something that is no step. No database was changed.',
    remedy: 'Mend the file, or restore it from version control. Then run `espalier migrate hash`.',
  },
  'migrate/interrupted': {
    meaning:
      'The command was stopped by Ctrl-C or by a question that was left open. What was begun stands in the ledger.',
    remedy: 'Run the same command again: it goes on where it stopped.',
  },
  'migrate/squash-refused': {
    meaning: 'The migrations cannot be folded into one. Nothing was written. Every reason is told with its way out.',
    remedy: 'Begin the squash after what stands against it, or leave steps out that no database needs, with `--elide`.',
  },
};
