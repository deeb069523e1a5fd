import { type Db, type Document, MongoServerError } from 'mongodb';
import { MigrationError } from '../../../errors/migration-error.ts';
import { rolesHint } from '../clear-error.ts';
import type { StepTask } from './step-task.ts';

/** What a user must be allowed for a command, by MongoDB's names of privilege actions. */
const actions: ReadonlyMap<string, string> = new Map([
  ['create', 'createCollection'],
  ['collMod', 'collMod'],
  ['createIndexes', 'createIndex'],
  ['dropIndexes', 'dropIndex'],
  ['renameCollection', 'renameCollectionSameDB'],
  ['update', 'update'],
]);

/**
 * Throws `migrate/failed` when the user of the connection surely lacks what a step needs, before the first of them starts:
 * who may write is not always allowed to change a validator. Says nothing where the server asks for no user, or does not tell.
 */
export async function checkRights(database: Db, tasks: readonly StepTask[]): Promise<void> {
  const granted = await grantedActions(database);
  if (granted === undefined) return;
  const findings = tasks.flatMap(({ description: { commands, title }, reference: { migration, step } }) => {
    const needed = commands.flatMap((command) => actions.get(Object.keys(command)[0] ?? '') ?? []);
    const missing = new Set(needed.filter((action) => !granted.has(action)));
    return missing.size === 0 ? [] : [`Step ${step} of ${migration} (${title}) needs ${[...missing].join(', ')}`];
  });
  if (findings.length === 0) return;
  const message = 'The user of this connection may not do all that migrating needs';
  throw new MigrationError('migrate/failed', message, { findings, hint: rolesHint });
}

/** What the user may do with any collection of the database, or with one of them. */
async function grantedActions(database: Db): Promise<ReadonlySet<string> | undefined> {
  try {
    const { authInfo } = await database.command({ connectionStatus: 1, showPrivileges: true });
    const privileges: readonly Document[] | undefined = authInfo?.authenticatedUserPrivileges;
    if (privileges === undefined || !(authInfo.authenticatedUsers?.length > 0)) return undefined;
    const own = privileges.filter(({ resource }) => isWithin(resource, database.databaseName));
    return new Set(own.flatMap((privilege): string[] => privilege.actions));
  } catch (error) {
    if (error instanceof MongoServerError) return undefined;
    throw error;
  }
}

function isWithin({ anyResource, db, collection }: Document, name: string): boolean {
  return anyResource === true || ((db === '' || db === name) && !String(collection).startsWith('system.'));
}
