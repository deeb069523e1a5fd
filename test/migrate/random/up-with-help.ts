import { MongoServerError, ObjectId } from 'mongodb';
import type { MigrationPlan } from '../../../generator/src/4-plan/migration-plan.ts';
import { type LoadedMigration, MigrationError } from '../../../runtime/src/migrate/index.ts';
import { valueText } from '../../../runtime/src/migrate/verify/value-text.ts';
import { narrowings } from '../../plan/narrowings.ts';
import type { Trial } from './trial.ts';

/** Documents by their ids that somebody had to take away, because the new rules refuse them. */
export type Removed = ReadonlySet<string>;

/** How a migration came through: as it was reviewed in the end, and without which documents. */
export interface Passage {
  readonly migrations: readonly LoadedMigration[];
  readonly removed: Removed;
}

const mostAttempts = 40;

/**
 * Applies what is pending, with the help of somebody who sends what cannot be rewritten to the quarantine, and takes
 * documents away that the new rules refuse.
 */
export async function upWithHelp(
  trial: Trial,
  loaded: readonly LoadedMigration[],
  plan: MigrationPlan,
): Promise<Passage> {
  const removed = new Set<string>();
  let migrations = loaded;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    try {
      await trial.migrator(migrations).up({ allowDestructive: true });
      return { migrations, removed };
    } catch (error) {
      if (!isObjection(error)) throw error;
      const mended = migrations.map(quarantining);
      const isMended = attempt > 0 || JSON.stringify(mended) === JSON.stringify(migrations);
      migrations = mended;
      if (isMended) await takeAway(trial, error, plan, removed);
    }
  }
  throw new Error('Documents stood against it again and again.');
}

/** Takes the documents away that an error names; where it can name none, all of the collection. */
async function takeAway(
  { database }: Trial,
  error: MigrationError,
  plan: MigrationPlan,
  removed: Set<string>,
): Promise<void> {
  const isDuplicate = error.cause instanceof MongoServerError && error.cause.code === 11000;
  const text = [error.message, ...error.findings].join('\n');
  if (narrowings(plan).length === 0 && !isDuplicate && !/ unique /.test(text)) throw error;
  const step = plan.steps[(error.step ?? 0) - 1]?.step;
  const collections = (await database.collections()).filter(({ collectionName }) => !collectionName.startsWith('_'));
  const named = [...text.matchAll(/"([0-9a-f]{24})"/g)].flatMap(([, id]) => id ?? []);
  for (const collection of collections) {
    const isUnnamed = isDuplicate && (step?.op === 'rewrite' || named.length === 0);
    const isMeant = isUnnamed && step && 'collection' in step && step.collection === collection.collectionName;
    const filter = isMeant ? {} : { _id: { $in: named.map((id) => new ObjectId(id)) } };
    for (const { _id } of await collection.find(filter, { projection: { _id: 1 } }).toArray()) {
      removed.add(valueText(_id));
      await collection.deleteOne({ _id });
    }
  }
}

function quarantining(migration: LoadedMigration): LoadedMigration {
  const text = JSON.stringify(migration.steps).replaceAll(
    /"(onConflict|onError|onProblem)":"refuse"/g,
    '"$1":"quarantine"',
  );
  return { ...migration, steps: JSON.parse(text) };
}

/** Whether an error says that documents stand against a migration, which a person has to decide. */
function isObjection(error: unknown): error is MigrationError {
  return error instanceof MigrationError && (error.code === 'migrate/preflight' || error.code === 'migrate/failed');
}
