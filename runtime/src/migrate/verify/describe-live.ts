import type { Db } from 'mongodb';
import { type LiveCollection, readAllLive } from './read-live.ts';

/** What the names of the engine's own collections begin with, those of sequences and of the trash included. */
const ownPrefix = '_espalier_';

/** All collections of a database as they are, in normal form; without those of Espalier and of the server. */
export async function describeLive(database: Db): Promise<readonly LiveCollection[]> {
  return (await readAllLive(database)).filter(({ name }) => !name.startsWith(ownPrefix));
}
