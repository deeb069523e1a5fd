// Migrates in a process of its own that kills itself at the event it is told. An event is a command of its client that was
// sent and not answered, or one that was answered: what the server does and a process may not live to see.
import { MongoClient } from 'mongodb';
import { createMigrator, type LoadedMigration, lockCollection } from '../../../../runtime/src/migrate/index.ts';
import { withFunctions } from './with-functions.ts';

/** A moment at which the process may die. */
export interface DoomedEvent {
  readonly kind: 'sent' | 'answered';
  readonly command: string;
  /** Whether its command changes the database in more than for how long the lock is held. */
  readonly changes: boolean;
}

/** Commands that leave the database as it was. */
const reads: ReadonlySet<string> = new Set([
  'find',
  'getMore',
  'aggregate',
  'listCollections',
  'listIndexes',
  'ping',
  'endSessions',
]);

/** What a doomed process is told. */
export interface DoomedSettings {
  readonly uri: string;
  readonly database: string;
  readonly migrations: readonly LoadedMigration[];
  readonly command: 'up' | 'down' | 'redo';
  /** The event to die at, from 1; 0 to live. */
  readonly killAt: number;
  readonly leaseMilliseconds: number;
}

const settings: DoomedSettings = JSON.parse(process.argv[2] ?? '');
const client = new MongoClient(settings.uri, { monitorCommands: true });
const events: DoomedEvent[] = [];
const changing = new Map<number, boolean>();
const isTimeAfter = (kind: DoomedEvent['kind'], command: string, requestId: number) => {
  events.push({ kind, command, changes: changing.get(requestId) ?? false });
  return events.length === settings.killAt;
};
const die = () => process.kill(process.pid, 'SIGKILL');
client.on('commandStarted', ({ requestId, commandName, command }) => {
  changing.set(requestId, !reads.has(commandName) && command.update !== lockCollection);
  // The bytes go out after the listeners have run, and the answer is read in a later turn of the loop than this one.
  if (isTimeAfter('sent', commandName, requestId)) setImmediate(die);
});
client.on('commandSucceeded', ({ requestId, commandName }) => isTimeAfter('answered', commandName, requestId) && die());
client.on('commandFailed', ({ requestId, commandName }) => isTimeAfter('answered', commandName, requestId) && die());

const { database, migrations, leaseMilliseconds } = settings;
const migrator = createMigrator({
  client,
  database: client.db(database),
  migrations: withFunctions(migrations),
  leaseMilliseconds,
  pace: { largestBatch: 2 },
});
const allowDestructive = true;
if (settings.command === 'up') await migrator.up({ allowDestructive });
if (settings.command === 'down') await migrator.down({ to: String(migrations.length - 1), allowDestructive });
if (settings.command === 'redo') await migrator.redo({ allowDestructive });
await client.close();
process.stdout.write(JSON.stringify(events));
