import type { Db, MongoClient } from 'mongodb';
import { joinSequences } from '../../../sequences/join-sequences.ts';
import type { LoadedMigration } from '../../migration.ts';
import { numberedKeys } from '../../snapshot/numbered-keys.ts';
import type { Direction } from '../../steps/step-kind.ts';

interface Rename {
  readonly former: string;
  readonly now: string;
}

/**
 * Lets fields that take numbers of a sequence go on with them under the names that a migration gives them or their
 * collections. Before its first step: between the halves of a deployment clients of both versions take numbers.
 */
export async function keepNumbering(
  { client, database }: { readonly client: MongoClient; readonly database: Db },
  migration: LoadedMigration,
  direction: Direction,
): Promise<void> {
  const renames = sequenceRenames(migration);
  if (direction === 'up') for (const { former, now } of renames) await joinSequences(client, database, former, now);
  else for (const { former, now } of renames.reverse()) await joinSequences(client, database, now, former);
}

/** The names of sequences before and after each step that renames them. */
function sequenceRenames(migration: LoadedMigration): Rename[] {
  return migration.steps.flatMap((step, index) => {
    if (step.op === 'renameCollection') {
      const keys = [...numberedKeys(migration, step.collection, index)];
      return keys.map((key) => ({ former: `${step.collection}.${key}`, now: `${step.to}.${key}` }));
    }
    if (step.op !== 'rewrite') return [];
    const keys = numberedKeys(migration, step.collection, index);
    return step.edits.flatMap((edit) => {
      const isRename = (edit.edit === 'renameField' || edit.edit === 'moveField') && !edit.path.includes('.');
      if (!isRename || !(keys.has(edit.path) || keys.has(edit.to))) return [];
      return [{ former: `${step.collection}.${edit.path}`, now: `${step.collection}.${edit.to}` }];
    });
  });
}
