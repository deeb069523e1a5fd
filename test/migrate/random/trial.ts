import { BSON, type Db, type Document, type MongoClient, MongoServerError } from 'mongodb';
import {
  createMigrator,
  describeLive,
  type LoadedMigration,
  type Migrator,
  type Snapshot,
  verifySnapshot,
} from '../../../runtime/src/migrate/index.ts';
import { jsonSchemaOf } from '../../../runtime/src/migrate/snapshot/json-schema-of.ts';
import { valueText } from '../../../runtime/src/migrate/verify/value-text.ts';
import { sorted } from '../../support/random/find-losses.ts';
import { randomDocuments } from '../../support/random/random-documents.ts';

/** Documents by collection and `_id`, of which the text is the key. */
export type Contents = ReadonlyMap<string, ReadonlyMap<string, Document>>;

/** A database in which a round runs. */
export class Trial {
  readonly database: Db;
  readonly #client: MongoClient;

  constructor(client: MongoClient, database: Db) {
    this.#client = client;
    this.database = database;
  }

  migrator(migrations: readonly LoadedMigration[]): Migrator {
    return createMigrator({ client: this.#client, database: this.database, migrations, appliedBy: 'test' });
  }

  /** Fills all collections. What a unique index does not take is left out. */
  async fill(snapshot: Snapshot, seed: number, count: number): Promise<void> {
    for (const [name, { collection }] of Object.entries(snapshot.models)) {
      for (const document of randomDocuments(snapshot, name, seed, count)) {
        await this.database
          .collection(collection)
          .insertOne(document)
          .catch((error: unknown) => {
            if (!(error instanceof MongoServerError) || error.code !== 11000) throw error;
          });
      }
    }
  }

  /** The documents of the collections with these names. */
  async read(names: readonly string[]): Promise<Contents> {
    const contents = new Map<string, Map<string, Document>>();
    for (const name of names) {
      const rows = await this.database.collection(name).find({}, { promoteValues: false }).toArray();
      contents.set(name, new Map(rows.map((row) => [valueText(row._id), row])));
    }
    return contents;
  }

  /**
   * What is not as the snapshot says: collections, validators, indexes and documents.
   * @param isNarrowed whether rules became tighter, which the server does not look at where its validation is off
   */
  async problems(snapshot: Snapshot, isNarrowed = false): Promise<readonly string[]> {
    const differences = await verifySnapshot(this.database, snapshot);
    const problems = differences.map(({ message }) => message);
    for (const [name, { collection, validation }] of Object.entries(snapshot.models)) {
      if (isNarrowed && validation.level === 'off') continue;
      const filter = { $nor: [{ $jsonSchema: jsonSchemaOf(snapshot, name) }] };
      const [bad] = await this.database.collection(collection).find(filter).limit(1).toArray();
      if (bad !== undefined) problems.push(`${collection} has a document that is not valid: ${JSON.stringify(bad)}`);
    }
    return problems;
  }

  /** All that the server knows beside documents. */
  async catalogue(): Promise<string> {
    const live = await describeLive(this.database);
    return valueText(
      live.map(({ name, validation, indexes }) => [name, validation ?? null, indexes.map(({ spec }) => spec)]),
    );
  }
}

/** Where two states of documents differ, by collection and `_id`; the order of keys aside. */
export function contentDifferences(expected: Contents, found: Contents): readonly string[] {
  const text = (row: Document | undefined) =>
    row === undefined ? 'nothing' : BSON.EJSON.stringify(sorted(row), { relaxed: false });
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((name) => {
    const [rows, others] = [expected.get(name) ?? new Map(), found.get(name) ?? new Map()];
    return [...new Set<string>([...rows.keys(), ...others.keys()])].flatMap((id) => {
      const [one, other] = [text(rows.get(id)), text(others.get(id))];
      return one === other ? [] : [`${name}: ${one}\nbecame ${other}`];
    });
  });
}
