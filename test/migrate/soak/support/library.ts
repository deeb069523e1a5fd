import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Db, MongoClient } from 'mongodb';
import { inject, onTestFinished } from 'vitest';
import { loadProjectMigrations } from '../../../../generator/src/migrations/load-project-migrations.ts';
import { readProjectAt } from '../../../../generator/src/project/read-project.ts';
import { ownDatabaseName } from '../../../../generator/src/server/index.ts';
import { createMigrator, type LoadedMigration } from '../../../../runtime/src/migrate/index.ts';
import type { Installation } from '../../../commands/support/installation.ts';
import { type Run, runProgram } from '../../../commands/support/run-command.ts';
import { writeProject } from '../../../commands/support/write-project.ts';
import { databaseUri } from '../../../support/database-uri.ts';
import { fieldsOf, type Version } from './book.ts';
import { sharedBook } from './check-books.ts';

const former = `
enums:
  Status: [draft, published, removed]
embedded:
  Remark:
    fields:
      txt: string
      by: int
models:
  Book:
    collection: books
    fields:
      _id: string
      writer: int
      title: string
      words: int
      status: Status
      remarks: Remark[]
`;

/** A plain field, a field in an array of documents, a type and the value of an enum are others than before. */
const present = `
enums:
  Status:
    values:
      draft: Not to be seen.
      live: { description: For all., was: published }
      removed: Not any more.
embedded:
  Remark:
    fields:
      text: { type: string, was: txt }
      by: int
models:
  Book:
    collection: books
    fields:
      _id: string
      writer: int
      heading: { type: string, was: title }
      words: { type: string, was: { type: int } }
      status: Status
      remarks: Remark[]
`;

/** A library between two versions of its models: the generated clients of both, and a command to migrate it. */
export interface Library {
  readonly folder: string;
  /** The generated code of each version. */
  readonly code: Readonly<Record<Version, string>>;
  readonly migrations: readonly LoadedMigration[];
}

/** A database of a library that knows the former version, with books of nobody. */
export interface OpenLibrary {
  readonly database: Db;
  readonly client: MongoClient;
  readonly uri: string;
  readonly shared: readonly string[];
  /** Runs `espalier migrate` with these words. */
  migrate(...words: string[]): Promise<Run>;
}

/** Makes a library, as its developers would. */
export async function library(installed: Installation): Promise<Library> {
  const folder = await installed.newProject();
  const run = (...words: string[]) =>
    promisify(execFile)(process.execPath, [installed.command, ...words], { cwd: folder });
  const version = async (models: string, name: string) => {
    const files = { 'espalier.yaml': 'models: schema/models\noutput: generated\n', 'schema/models/books.yaml': models };
    await writeProject(folder, files);
    await run('generate');
    await run('migrate', 'make', name);
  };
  await version(former, 'books');
  await cp(join(folder, 'generated'), join(folder, 'former'), { recursive: true });
  await version(present, 'names');
  const code = { former: join(folder, 'former/index.ts'), present: join(folder, 'generated/index.ts') };
  const { value: project } = readProjectAt(folder);
  if (project === undefined) throw new Error('The project cannot be read');
  return { folder, code, migrations: await loadProjectMigrations(folder, project.config) };
}

/** Opens a database of its own for a library. It is dropped when the test is finished. */
export async function openLibrary(installed: Installation, { folder, migrations }: Library): Promise<OpenLibrary> {
  const client = await MongoClient.connect(inject('serverUri'));
  const database = client.db(ownDatabaseName('test'));
  onTestFinished(async () => {
    await database.dropDatabase();
    await client.close();
  });
  const uri = databaseUri(inject('serverUri'), database.databaseName);
  await createMigrator({ client, database, migrations }).up({ to: '1' });
  const shared = ['0', 'a', 'i', 'q', 'z'].map((first) => `${first}-shared`);
  const books = shared.map((_id) => ({ _id, ...fieldsOf('former', _id, sharedBook) }));
  await database.collection<{ _id: string }>('books').insertMany(books);
  const environment = { MONGODB_URI: uri };
  const migrate = (...words: string[]) => runProgram([installed.command, 'migrate', ...words], { folder, environment });
  return { database, client, uri: uri, shared, migrate };
}
