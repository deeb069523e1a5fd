// A live database is taken over by the installed command: its models pulled, the client generated, the first migration made
// and taken for applied. Nothing is left to do then, and nothing of the database was touched.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BSON, Decimal128, Int32, Long, ObjectId } from 'mongodb';
import { expect, test } from 'vitest';
import { installation } from '../commands/support/installation.ts';
import { type Run, runProgram } from '../commands/support/run-command.ts';
import { migrationProject } from '../migrate/commands/support/migration-project.ts';

const installed = installation();

test('pull, generate, make, baseline: then there is nothing to do', { timeout: 240_000 }, async () => {
  const { folder, database, environment, migrate } = await migrationProject(installed, 'models: {}\n');
  const espalier = (...words: string[]): Promise<Run> =>
    runProgram([installed.command, ...words], { folder, environment });
  await writeFile(join(folder, 'schema/models/models.yaml'), '');
  await database.createCollection('users', {
    validator: {
      $jsonSchema: {
        bsonType: 'object',
        required: ['_id', 'name', 'e-mail'],
        properties: { _id: { bsonType: 'objectId' }, name: { bsonType: 'string' }, 'e-mail': { bsonType: 'string' } },
      },
    },
    validationLevel: 'moderate',
  });
  const users = database.collection<{ _id: ObjectId }>('users');
  const ids = [new ObjectId(), new ObjectId()];
  await users.insertMany(ids.map((_id, index) => ({ _id, name: `User ${index}`, 'e-mail': `u${index}@example.org` })));
  await users.createIndex({ 'e-mail': 1 }, { unique: true });
  const comments = [{ by: ids[0], text: 'Yes', at: new Date(0) }];
  await database.collection('posts').insertMany(
    Array.from({ length: 30 }, (_, index) => ({
      title: `Post ${index}`,
      authorId: ids[index % 2],
      status: index % 2 === 0 ? 'draft' : 'live',
      words: new Int32(index),
      views: Long.fromNumber(index),
      price: Decimal128.fromString('1.10'),
      ...(index % 3 === 0 && { subtitle: null }),
      comments: index % 5 === 0 ? [] : comments,
    })),
  );
  await database.collection('posts').createIndex({ authorId: 1, 'comments.at': -1 }, { name: 'mine', sparse: true });
  await database.collection('posts').createIndex({ title: 'text' }, { default_language: 'german' });
  const picture = async () => {
    const collections = (await database.listCollections().toArray()).filter(
      ({ name }) => !name.startsWith('_espalier'),
    );
    const names = collections.map(({ name }) => name).sort();
    const inside = await Promise.all(
      names.map(async (name) => [
        await database.collection(name).indexes(),
        await database.collection(name).find().toArray(),
      ]),
    );
    return BSON.EJSON.stringify([collections.sort((one, other) => (one.name < other.name ? -1 : 1)), inside]);
  };
  const before = await picture();

  expect(await espalier('db', 'pull')).toMatchObject({ code: 0 });
  expect(await espalier('generate')).toMatchObject({ code: 0 });
  expect(await migrate('make')).toMatchObject({ code: 0, note: expect.stringContaining('✓ 0001_initial') });
  const baseline = await migrate('baseline');
  expect(baseline).toMatchObject({ code: 0, note: expect.stringContaining('✓ 1 migration marked as applied') });
  expect(await migrate('plan')).toMatchObject({ code: 0, out: '' });
  expect(await migrate('up')).toMatchObject({ code: 0, note: 'Nothing to apply: the database is up to date.\n' });
  expect(await migrate('verify')).toMatchObject({ code: 0, out: '' });
  expect(await migrate('make', '--check')).toMatchObject({ code: 0 });
  expect((await espalier('db', 'pull')).note).toMatch(/^Nothing to write /);
  expect(await picture()).toBe(before);
});

test('a validator that somebody wrote by hand is replaced when told so, once all documents fit', {
  timeout: 240_000,
}, async () => {
  const { folder, database, environment, migrate } = await migrationProject(installed, 'models: {}\n');
  const espalier = (...words: string[]): Promise<Run> =>
    runProgram([installed.command, ...words], { folder, environment });
  await writeFile(join(folder, 'schema/models/models.yaml'), '');
  const written = { $or: [{ name: { $type: 'string' } }, { nick: { $exists: true } }] };
  await database.createCollection('users', { validator: written });
  const users = database.collection<{ _id: number; name?: unknown; nick?: string }>('users');
  await users.insertMany([
    { _id: 1, name: 'Ada' },
    { _id: 2, name: 'Eve' },
  ]);
  const validator = async () => (await database.collection('users').options()).validator;

  await espalier('db', 'pull');
  const path = join(folder, 'schema/models/pulled.yaml');
  expect(await readFile(path, 'utf8')).toContain(
    '# The validator of "users" differs in its rules. `migrate baseline --set-validators` replaces it by the one that these models give.',
  );
  await espalier('generate');
  await migrate('make');
  await users.insertOne({ _id: 3, name: 7, nick: 'x' });
  const refused = await migrate('baseline');
  expect(refused).toMatchObject({
    code: 1,
    note: expect.stringContaining('`espalier migrate baseline --set-validators`'),
  });
  const unfit = await migrate('baseline', '--set-validators');
  expect(unfit).toMatchObject({ code: 1, note: expect.stringMatching(/in "name" \(1 document, such as _id 3\)/) });
  expect(await validator()).toEqual(written);
  await users.deleteOne({ _id: 3 });
  const taken = await migrate('baseline', '--set-validators');
  expect(taken).toMatchObject({
    code: 0,
    note: expect.stringContaining('1 collection got the validator of the models: users'),
  });
  expect(await validator()).toHaveProperty('$jsonSchema');
  expect(await migrate('verify')).toMatchObject({ code: 0, out: '' });

  await writeFile(
    path,
    (await readFile(path, 'utf8')).replace('name: string', 'fullName: { type: string, was: name }'),
  );
  await migrate('make', 'rename');
  expect(await migrate('up')).toMatchObject({ code: 0 });
  expect(await users.findOne({ _id: 1 })).toEqual({ _id: 1, fullName: 'Ada' });
  expect(await migrate('down')).toMatchObject({ code: 0 });
  expect(await users.findOne({ _id: 1 })).toEqual({ _id: 1, name: 'Ada' });
  expect(await migrate('verify')).toMatchObject({ code: 0 });
});
