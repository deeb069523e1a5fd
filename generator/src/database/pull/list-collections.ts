import { describeLive, type LiveCollection } from '@espalier/runtime/migrate';
import type { Db, Document } from 'mongodb';
import type { SkippedCollection } from './seen-collection.ts';

/** The collections of a database, sorted by name: those that a model can stand for, and the others. */
export interface CollectionList {
  readonly found: readonly LiveCollection[];
  readonly skipped: readonly SkippedCollection[];
}

/**
 * Lists the collections of a database. The server's own and Espalier's are left out.
 * @param declared those that models are declared for
 */
export async function listCollections(database: Db, declared: readonly string[]): Promise<CollectionList> {
  const found: LiveCollection[] = [];
  const skipped: SkippedCollection[] = [];
  const taken = new Map(declared.map((name) => [name.toLowerCase(), name]));
  for (const live of await describeLive(database)) {
    const { name } = live;
    const other = taken.get(name.toLowerCase()) ?? name;
    const clash = `differs from ${JSON.stringify(other)} in the case of letters only, as no two models may`;
    const reason = reasonToSkip(live) ?? (other === name ? undefined : clash);
    if (reason === undefined) {
      found.push(live);
      taken.set(name.toLowerCase(), name);
    } else {
      skipped.push({ name, reason });
    }
  }
  return { found, skipped };
}

function reasonToSkip({ name, type, options }: LiveCollection): string | undefined {
  if (type === 'view') return 'is a view';
  if (type === 'timeseries') return 'is a time series';
  if (options.capped === true) return 'is capped';
  if (options.clusteredIndex !== undefined) return 'is clustered';
  if (options.encryptedFields !== undefined) return 'has encrypted fields';
  const isStrange = name.includes('$') || /^\.|\.\.|\.$|[\p{Cc}\p{Cs}]/u.test(name) || name.trim() !== name;
  return isStrange || Buffer.byteLength(name) > LONGEST_NAME
    ? 'has a name that a model cannot have for its collection'
    : undefined;
}

/** What is left of the server's 255 bytes beside the name of a database. */
const LONGEST_NAME = 191;

/** What models have no words for in a collection that they can stand for otherwise: phrases. */
export function peculiaritiesOf(options: Readonly<Document>): readonly string[] {
  return PECULIAR.flatMap(([option, phrase]) => (options[option] === undefined ? [] : [phrase]));
}

const PECULIAR = [
  ['collation', 'has a collation of its own'],
  ['changeStreamPreAndPostImages', 'keeps images for change streams'],
  ['storageEngine', 'has settings of the storage engine'],
] as const;
