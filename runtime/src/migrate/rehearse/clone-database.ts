import type { Db, Document } from 'mongodb';
import { interruption } from '../engine/interruption.ts';
import { quarantineCollection, trashPrefix } from '../state/ledger.ts';
import { lockOf } from '../state/state-collections.ts';
import { type SampleSize, sampledOf } from './sample-size.ts';

/** What became of a collection in the clone. */
export interface ClonedCollection {
  readonly name: string;
  /** In the original, about. */
  readonly total: number;
  readonly copied: number;
  /** Why no documents were copied although there are some. */
  readonly left?: string;
}

/** What is cloned where. */
export interface CloneOptions {
  readonly from: Db;
  /** Must not exist. */
  readonly to: Db;
  readonly sample: SampleSize;
  readonly signal?: AbortSignal;
}

/** As the server lists it. */
interface CollectionInfo {
  readonly name: string;
  readonly type?: string;
  readonly options?: Document;
}

/**
 * Makes a small copy of a database on the same server: collections with their options, validators and indexes, a random
 * sample of their documents, and all that migrations remember. The server copies; no document travels through here.
 */
export async function cloneDatabase({ from, to, sample, signal }: CloneOptions): Promise<readonly ClonedCollection[]> {
  const infos: CollectionInfo[] = await from.listCollections().toArray();
  const cloned: ClonedCollection[] = [];
  // Views last: they read from collections.
  for (const info of infos.filter(isCloned).sort((one, other) => rank(one) - rank(other))) {
    if (signal?.aborted === true) throw interruption(signal);
    await to.command({ create: info.name, ...optionsOf(info) });
    if (info.type === 'view') continue;
    await cloneIndexes(from, to, info.name);
    const copy = await copyDocuments(from, to, info, sample);
    if (!info.name.startsWith('_espalier_')) cloned.push(copy);
  }
  // The fence goes on counting, or rows of the ledger would take nothing from us; who holds the original's lock does not matter.
  await lockOf(to).updateOne(
    { _id: 'migrate' },
    { $set: { owner: null, expiresAt: new Date(0) }, $unset: { lsid: '' } },
  );
  return cloned.sort((one, other) => one.name.localeCompare(other.name));
}

function isCloned({ name }: CollectionInfo): boolean {
  const isLeft = name === quarantineCollection || name.startsWith(trashPrefix);
  return !isLeft && !name.startsWith('system.');
}

function rank({ type }: CollectionInfo): number {
  return type === 'view' ? 1 : 0;
}

/** A clustered collection becomes an ordinary one: `$merge` takes its order for no unique index (error 51183 on MongoDB 6.0). */
function optionsOf({ options = {} }: CollectionInfo): Document {
  const { clusteredIndex, expireAfterSeconds, ...others } = options;
  return clusteredIndex === undefined ? options : others;
}

async function cloneIndexes(from: Db, to: Db, name: string): Promise<void> {
  const indexes = await from.collection(name).listIndexes().toArray();
  const specs = indexes
    .filter((index) => index.name !== '_id_' && index.clustered !== true)
    .map(({ ns: _ns, ...spec }) => spec);
  if (specs.length > 0) await to.command({ createIndexes: name, indexes: specs });
}

async function copyDocuments(
  from: Db,
  to: Db,
  { name, type }: CollectionInfo,
  sample: SampleSize,
): Promise<ClonedCollection> {
  const total = await from.collection(name).estimatedDocumentCount();
  if (type === 'timeseries') return { name, total, copied: 0, left: 'time series cannot be copied by the server' };
  const isWhole = name.startsWith('_espalier_');
  const size = isWhole ? total : sampledOf(total, sample);
  if (size === 0) return { name, total, copied: 0 };
  const into = { db: to.databaseName, coll: name };
  const pipeline = [
    ...(size < total ? [{ $sample: { size } }] : []),
    // A sample may hold a document twice.
    { $merge: { into, on: '_id', whenMatched: 'keepExisting', whenNotMatched: 'insert' } },
  ];
  // Documents that the validator would refuse are what a rehearsal has to meet.
  await from.collection(name).aggregate(pipeline, { bypassDocumentValidation: true }).toArray();
  return { name, total, copied: await to.collection(name).estimatedDocumentCount() };
}
