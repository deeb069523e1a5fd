import { type Db, type Document, MongoServerError } from 'mongodb';
import { withRetries } from '../engine/with-retries.ts';
import { type NormalIndex, normalIndex } from './normal-index.ts';

/** An index as it is on the server. */
export interface LiveIndex extends NormalIndex {
  /** Still being built: it may yet fail. */
  readonly isBuilding: boolean;
  /** As `listIndexes` gives it. */
  readonly spec: Readonly<Document>;
}

/** How the server checks the documents of a collection, with its defaults filled. */
export interface LiveValidation {
  readonly validator: Document;
  readonly level: string;
  readonly action: string;
}

/** A collection as it is on the server. */
export interface LiveCollection {
  readonly name: string;
  readonly type: 'collection' | 'view' | 'timeseries';
  /** Absent when there is no validator. */
  readonly validation?: LiveValidation;
  /** As `listCollections` gives them. */
  readonly options: Readonly<Document>;
  /** Sorted by name, without the one of `_id`. Views have none. */
  readonly indexes: readonly LiveIndex[];
}

/** What `listCollections` gives for one collection. */
interface CollectionInfo {
  readonly name: string;
  readonly type?: string;
  readonly options?: Document;
}

/** A validator may hold a regular expression that JavaScript cannot read. */
const catalogOptions = { bsonRegExp: true } as const;

/** Reads one collection; `undefined` when there is none of that name. */
export function readLive(database: Db, name: string): Promise<LiveCollection | undefined> {
  return withRetries(async () => {
    const [info] = await database.listCollections({ name }, catalogOptions).toArray();
    return info === undefined ? undefined : liveCollection(database, info);
  });
}

/** Reads all collections, sorted by name; without those of the server (`system.…`). */
export async function readAllLive(database: Db): Promise<readonly LiveCollection[]> {
  const infos: CollectionInfo[] = await withRetries(() => database.listCollections({}, catalogOptions).toArray());
  const own = infos.filter(({ name }) => !name.startsWith('system.'));
  own.sort((one, other) => (one.name < other.name ? -1 : 1));
  const collections: LiveCollection[] = [];
  for (const info of own) collections.push(await withRetries(() => liveCollection(database, info)));
  return collections;
}

async function liveCollection(database: Db, info: CollectionInfo): Promise<LiveCollection> {
  const { name, type, options = {} } = info;
  const validation = validationOf(options);
  return {
    name,
    type: type === 'view' || type === 'timeseries' ? type : 'collection',
    ...(validation === undefined ? {} : { validation }),
    options,
    indexes: type === 'view' ? [] : await readIndexes(database, name, options.collation),
  };
}

function validationOf({ validator, validationLevel, validationAction }: Document): LiveValidation | undefined {
  if (validator === undefined || Object.keys(validator).length === 0 || validationLevel === 'off') return undefined;
  return { validator, level: validationLevel ?? 'strict', action: validationAction ?? 'error' };
}

/** Builds that are under way are told by nothing but `includeBuildUUIDs`: else they look like finished ones. */
async function readIndexes(database: Db, name: string, collation: unknown): Promise<readonly LiveIndex[]> {
  const command = { listIndexes: name, includeBuildUUIDs: true, cursor: { batchSize: 1000 } };
  const { cursor } = await database.command(command).catch(noCollection);
  const indexes = (cursor.firstBatch as Document[]).map((entry): LiveIndex => {
    const { buildUUID, ...plain } = entry;
    const spec = (entry.spec ?? plain) as Document;
    return { ...normalIndex(spec, collation), isBuilding: buildUUID !== undefined, spec };
  });
  const others = indexes.filter((index) => index.name !== '_id_' && index.spec.clustered !== true);
  return others.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** It was dropped just now. */
function noCollection(error: unknown): Document {
  if (error instanceof MongoServerError && error.code === 26) return { cursor: { firstBatch: [] } };
  throw error;
}
