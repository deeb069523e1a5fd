import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import type { CommandStartedEvent, Document } from 'mongodb';
import pico from 'picocolors';
import { connect } from '../generated/index.js';
import { type LoadReport, load } from './load.js';
import { migrate } from './migrate.js';
import { withServer } from './server.js';
import { type Stop, tour } from './tour.js';

const tourSource = readFileSync(new URL('tour.ts', import.meta.url), 'utf8');

/** What the driver adds to every command and nobody asked for. */
const envelope = new Set([
  'lsid',
  '$clusterTime',
  '$db',
  'txnNumber',
  'startTransaction',
  'autocommit',
  'readConcern',
  'writeConcern',
]);

await withServer(async (uri, database, origin) => {
  console.log(`${pico.bold('Espalier')} on ${origin}\n`);
  const db = await connect(uri, { database, driver: { monitorCommands: true } });
  const sent: Document[] = [];
  db.mongoClient.on('commandStarted', (event) => void sent.push(commandOf(event)));
  try {
    const { migrations } = await migrate(db);
    for (const { name, steps } of migrations)
      console.log(`${pico.green('✓')} migration ${name} applied: ${steps} steps`);
    (await load(db)).forEach(printReport);
    for (const stop of tour) {
      sent.length = 0;
      const result = await stop.ask(db);
      printStop(stop, sent, result);
    }
  } finally {
    await db.database.dropDatabase();
    await db.close();
  }
});

function commandOf({ command }: CommandStartedEvent): Document {
  return Object.fromEntries(Object.entries(command).filter(([key]) => !envelope.has(key)));
}

function printReport({ name, loaded, refused, mended }: LoadReport): void {
  console.log(`${pico.green('✓')} ${loaded} ${name}`);
  for (const [what, times] of mended) console.log(pico.dim(`    mended ${times}: ${what}`));
  for (const { record, reason } of refused) console.log(pico.yellow(`    refused ${record}: ${reason}`));
}

function printStop(stop: Stop, sent: readonly Document[], result: unknown): void {
  console.log(`\n${pico.bold(stop.title)}`);
  console.log(pico.cyan(indent(codeOf(stop))));
  for (const command of sent) console.log(`  ${pico.dim('MQL')}  ${indent(show(command), 7).trimStart()}`);
  console.log(`  ${pico.dim('→')}    ${indent(show(result), 7).trimStart()}`);
}

/** The code of a stop as it is written in tour.ts: what runs has been compiled. */
function codeOf(stop: Stop): string {
  const from = tourSource.indexOf('ask: async (db) =>', tourSource.indexOf(stop.title)) + 'ask: async (db) =>'.length;
  const lines = tourSource.slice(from, tourSource.indexOf('\n  },', from)).split('\n');
  const body = lines.filter((line) => line.trim() !== '' && line.trim() !== '{' && line !== '    },');
  const margin = Math.min(...body.map((line) => line.search(/\S/)).filter((width) => width > 1), 6);
  return body.map((line) => (line.startsWith(' '.repeat(margin)) ? line.slice(margin) : line.trim())).join('\n');
}

function show(value: unknown): string {
  const text =
    typeof value === 'string'
      ? value
      : inspect(value, { depth: 9, colors: pico.isColorSupported, compact: 4, breakLength: 112 });
  const lines = text.split('\n');
  return lines.length > 24 ? [...lines.slice(0, 22), `… ${lines.length - 22} more lines`].join('\n') : text;
}

function indent(text: string, width = 2): string {
  return text.replace(/^/gm, ' '.repeat(width));
}
