import { MongoClient } from 'mongodb';
import { dropOwnDatabase, ownDatabaseName, startServer } from '../../generator/src/server/index.ts';
import { EspalierSide } from '../sides/espalier.ts';
import { MongooseSide } from '../sides/mongoose.ts';
import { RawSide } from '../sides/raw.ts';
import { type ReadSide, rawName, type WriteSide } from '../sides/side.ts';
import type { ServerContext, Sizes, Writer } from './context.ts';
import { fillCollection, makeCollection } from './fill.ts';
import { clientScript } from './generate-client.ts';

type Open = (database: string) => Promise<WriteSide>;

/** Starts a server, fills it and connects all sides; runs `body` and clears everything away again. */
export async function withServer<Result>(
  sizes: Sizes,
  body: (server: ServerContext) => Promise<Result>,
): Promise<Result> {
  const server = await startServer({ environment: process.env });
  const client = await MongoClient.connect(server.uri);
  const databases: string[] = [];
  const sides: ReadSide[] = [];
  const newDatabase = async (): Promise<string> => {
    const name = ownDatabaseName('bench');
    databases.push(name);
    await makeCollection(client, name);
    return name;
  };
  try {
    const readDatabase = await newDatabase();
    const ids = await fillCollection(client, readDatabase, sizes.stored);
    const readers: ReadSide[] = [];
    for (const open of waysToOpen(server.uri)) readers.push(await open(readDatabase));
    sides.push(...readers);
    const writers: Writer[] = [];
    for (const open of waysToOpen(server.uri).slice(0, writingSides)) {
      const database = await newDatabase();
      const side = await open(database);
      sides.push(side);
      writers.push({ side, database });
    }
    return await body({ uri: server.uri, client, readDatabase, ids, readers, writers });
  } finally {
    await Promise.all(sides.map((side) => side.close()));
    await client.close();
    for (const database of databases) await dropOwnDatabase(server.uri, database);
    await server.stop();
  }
}

/** The lean side, the last one, differs from the hydrated one in reads alone. */
const writingSides = 4;

function waysToOpen(uri: string): Open[] {
  return [
    (database) => RawSide.open(uri, database, rawName),
    (database) => RawSide.open(uri, database, 'raw driver again'),
    (database) => EspalierSide.open(clientScript, uri, database),
    (database) => MongooseSide.open(uri, database, false),
    (database) => MongooseSide.open(uri, database, true),
  ];
}
