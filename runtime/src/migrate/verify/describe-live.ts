import type { Db } from 'mongodb';
import { sequenceCollection } from '../../sequences/sequence-rows.ts';
import { type LiveCollection, readAllLive } from './read-live.ts';

/** What the names of the engine's own collections begin with, the trash included. */
const ownPrefix = '_espalier_';

/** All collections of a database as they are, in normal form; without those of Espalier and of the server. */
export async function describeLive(database: Db): Promise<readonly LiveCollection[]> {
  const all = await readAllLive(database);
  return all.filter(({ name }) => name !== sequenceCollection && !name.startsWith(ownPrefix));
}
