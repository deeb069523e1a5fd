import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { isPortFree } from './free-port.ts';

const fileName = 'espalier-server.json';

/** Notes on which port a data folder is served, for the next start and for other processes. */
export async function notePort(dataFolder: string, port: number): Promise<void> {
  await writeFile(join(dataFolder, fileName), `${JSON.stringify({ port })}\n`);
}

/** The port on which a data folder was served last; undefined when it never was. */
export async function notedPort(dataFolder: string): Promise<number | undefined> {
  try {
    const noted: { port?: unknown } = JSON.parse(await readFile(join(dataFolder, fileName), 'utf8'));
    return typeof noted.port === 'number' ? noted.port : undefined;
  } catch {
    return undefined;
  }
}

/** The port on which a live process serves exactly this data folder; undefined when none does. */
export async function servingPort(dataFolder: string): Promise<number | undefined> {
  const port = await notedPort(dataFolder);
  if (port === undefined || (await isPortFree(port))) return undefined;
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    // Whoever listens there now may be no MongoDB at all and never answer.
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 2_000,
    socketTimeoutMS: 2_000,
  });
  try {
    const admin = client.db('admin');
    const { parsed } = await admin.command({ getCmdLineOpts: 1 });
    const isPrimary = (await admin.command({ hello: 1 })).isWritablePrimary === true;
    return isPrimary && parsed?.storage?.dbPath === dataFolder ? port : undefined;
  } catch {
    return undefined;
  } finally {
    await client.close();
  }
}
