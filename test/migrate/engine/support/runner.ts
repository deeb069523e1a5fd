// Migrates in a process of its own, which tests stop and kill. Prints each event as a line of JSON, and at the event that
// is named it holds still until it is killed or, with `goOn`, until a line comes in.
import { MongoClient } from 'mongodb';
import type { MigrationEvent } from '../../../../runtime/src/migrate/index.ts';
import { chainOf, count, migratorOf } from './counting.ts';

/** What a runner is told. */
export interface RunnerSettings {
  readonly uri: string;
  readonly database: string;
  readonly holdAt?: MigrationEvent['kind'];
  /** Which of these events, from 1. */
  readonly holdAtNumber?: number;
  readonly leaseMilliseconds?: number;
  readonly waitMilliseconds?: number;
}

const settings: RunnerSettings = JSON.parse(process.argv[2] ?? '');
const client = await MongoClient.connect(settings.uri);
let seen = 0;

const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

const migrator = migratorOf({
  client,
  database: client.db(settings.database),
  migrations: chainOf([count('first'), count('second')], [count('third')]),
  ...(settings.leaseMilliseconds !== undefined && { leaseMilliseconds: settings.leaseMilliseconds }),
  ...(settings.waitMilliseconds !== undefined && { waitMilliseconds: settings.waitMilliseconds }),
  onEvent: async (event) => {
    tell(event);
    if (event.kind !== settings.holdAt) return;
    seen += 1;
    if (seen !== (settings.holdAtNumber ?? 1)) return;
    tell({ kind: 'held' });
    await new Promise((resolve) => process.stdin.once('data', resolve));
  },
});
try {
  tell({ kind: 'report', report: await migrator.up() });
} catch (error) {
  tell({ kind: 'error', code: error instanceof Error && 'code' in error ? error.code : String(error) });
} finally {
  await client.close();
  process.stdin.destroy();
}
