import type { Db, Document } from 'mongodb';
import type { LiveCollection, SkippedCollection } from './live-collection.ts';

/** A collection before its documents are looked at. */
export type CollectionOutline = Omit<LiveCollection, 'shape'>;

/** The collections of a database, sorted by name: those that a model can stand for, and the others. */
export interface CollectionList {
  readonly found: readonly CollectionOutline[];
  readonly skipped: readonly SkippedCollection[];
}

/** Espalier's own collections: its ledger, locks and what it keeps of dropped data. */
const OWN = /^_espalier_/;

/** Lists the collections of a database with validators and indexes. Views are left out, and the server's and Espalier's own. */
export async function listCollections(database: Db): Promise<CollectionList> {
  const infos = await database.listCollections({}, { nameOnly: false }).toArray();
  const found: CollectionOutline[] = [];
  const skipped: SkippedCollection[] = [];
  const names = new Set<string>();
  for (const info of infos.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const { name, type, options = {} } = info;
    if (name.startsWith('system.') || OWN.test(name)) continue;
    const reason = reasonToSkip(name, type, options, names);
    names.add(name.toLowerCase());
    if (reason === undefined) found.push(await outline(database, name, options));
    else skipped.push({ name, reason });
  }
  return { found, skipped };
}

function reasonToSkip(
  name: string,
  type: string | undefined,
  options: Document,
  names: ReadonlySet<string>,
): string | undefined {
  if (type === 'view') return 'is a view';
  if (type === 'timeseries') return 'is a time series';
  if (options.capped === true) return 'is capped';
  if (options.clusteredIndex !== undefined) return 'is clustered';
  if (options.encryptedFields !== undefined) return 'has encrypted fields';
  if (name.includes('$') || /^\.|\.\.|\.$/.test(name) || name.trim() !== name || Buffer.byteLength(name) > LONGEST_NAME)
    return 'has a name that a model cannot have for its collection';
  return names.has(name.toLowerCase()) ? 'differs from another collection in the case of letters only' : undefined;
}

/** What is left of the server's 255 bytes beside the name of a database. */
const LONGEST_NAME = 191;

async function outline(database: Db, name: string, options: Document): Promise<CollectionOutline> {
  const { validator, validationLevel = 'strict', validationAction = 'error' } = options;
  const indexes: Document[] = await database.collection(name).listIndexes().toArray();
  const isChecked = validator !== undefined && Object.keys(validator).length > 0;
  return {
    name,
    ...(isChecked ? { validator } : {}),
    validation: { level: String(validationLevel), action: String(validationAction) },
    indexes: indexes.filter((index) => index.name !== '_id_'),
    peculiarities: PECULIAR.flatMap(([option, phrase]) => (options[option] === undefined ? [] : [phrase])),
  };
}

const PECULIAR = [
  ['collation', 'has a collation of its own'],
  ['changeStreamPreAndPostImages', 'keeps images for change streams'],
  ['storageEngine', 'has settings of the storage engine'],
] as const;
