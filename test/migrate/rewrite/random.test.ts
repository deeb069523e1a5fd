import { BSON, type Db, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Edit } from '../../../runtime/src/migrate/index.ts';
import fc from '../../support/random/fast-check.ts';
import { rewrite } from '../../support/rewrite-run.ts';
import { testDatabase } from '../../support/server.ts';

const { uri, name } = testDatabase();
let client: MongoClient;
let database: Db;

beforeAll(async () => {
  client = await MongoClient.connect(uri);
  database = client.db(name);
});
afterAll(() => client.close());

const keys = ['a', 'b', 'new', '$a', '2', '1'];
const leaf = fc.oneof(fc.constant(null), fc.integer({ min: -3, max: 3 }), fc.constantFrom('x', 'y', '$a', '12'));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 3 }),
  ),
}));
/** Most have what the paths begin with, so that they lead somewhere. */
const document = fc
  .tuple(fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 3 }), value)
  .map(([rest, a]) => ({ ...rest, a }));
const documents = fc.array(document, { minLength: 8, maxLength: 16 });

type Change = (value: unknown) => unknown;
type Members = Record<string, unknown>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What edits do, said again as plainly as possible: `undefined` is what is missing. */
function inPlaces(value: unknown, path: readonly string[], change: Change): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return change(value);
  if (segment === '$[]') {
    if (!Array.isArray(value)) return value;
    return value.map((item) => inPlaces(item, rest, change)).filter((item) => item !== undefined);
  }
  if (!isObject(value)) return value;
  const inner = Object.entries(value).map(([key, member]) => {
    const isMeant = segment === '$*' || segment === key;
    return [key, isMeant ? inPlaces(member, rest, change) : member] as const;
  });
  return Object.fromEntries(inner.filter(([, member]) => member !== undefined));
}

function inHolders(document: unknown, path: readonly string[], change: (holder: Members) => Members): unknown {
  return inPlaces(document, path, (holder) => (isObject(holder) ? change(holder) : holder));
}

function naive(document: unknown, edit: Edit): unknown {
  const path = edit.path.split('.');
  const [holders, key] = [path.slice(0, -1), path.at(-1) ?? ''];
  switch (edit.edit) {
    case 'renameField':
      return inHolders(document, holders, (holder) => {
        if (!Object.hasOwn(holder, key)) return holder;
        const { [key]: moved, ...rest } = holder;
        return { ...rest, [edit.to]: moved };
      });
    case 'addField':
      return inHolders(document, holders, (holder) =>
        Object.hasOwn(holder, key) ? holder : { ...holder, [key]: '$a' },
      );
    case 'removeField':
      return inHolders(document, holders, ({ [key]: _, ...rest }) => rest);
    case 'convertField':
      return inPlaces(document, path, (found) => (Number.isInteger(found) ? String(found) : found));
    case 'mapValues':
      return inPlaces(document, path, (found) => (found === 'x' || found === 'y' ? 'z' : found));
    case 'replaceNull':
      return inPlaces(document, path, (found) => (found === null ? undefined : found));
    default:
      return inPlaces(document, path, (found) => (found === null || Array.isArray(found) ? found : [found]));
  }
}

const paths = fc.constantFrom(
  'a',
  'a.b',
  'a.$[].b',
  'a.$[].$[].b',
  'a.$*.b',
  'a.$*.$[].b',
  'a.$[].b.$[].a',
  '$a.b',
  'a.2',
);
const edits = paths.chain((path) =>
  fc.constantFrom<Edit>(
    { edit: 'renameField', path, to: 'new', onConflict: 'refuse' },
    { edit: 'addField', path, value: { constant: '$a' } },
    { edit: 'removeField', path, destructive: 'allow' },
    { edit: 'convertField', path, from: 'int', to: 'string', onError: 'refuse' },
    { edit: 'convertField', path: `${path}.$[]`, from: 'int', to: 'string', onError: 'refuse' },
    { edit: 'mapValues', path, values: { x: 'z', y: 'z' } },
    { edit: 'replaceNull', path, by: 'missing' },
    { edit: 'replaceNull', path: `${path}.$[]`, by: 'missing' },
    { edit: 'wrapInArray', path },
  ),
);

const things = () => database.collection<Document>('things');

async function read(): Promise<unknown[]> {
  const rows = await things()
    .find({}, { sort: { _id: 1 } })
    .toArray();
  return rows.map(({ _id, ...rest }) => rest);
}

it('does what the edits say, whatever the documents, and brings it back', async () => {
  const property = fc.asyncProperty(documents, edits, async (rows, edit) => {
    await database.dropDatabase();
    const before = rows.map((row) => BSON.deserialize(BSON.serialize(row)));
    await things().insertMany(before.map((row, _id) => ({ _id, ...row })) as Document[]);
    await rewrite({ client, database }, 'up', 'things', [edit]);
    const after = await read();
    expect(after).toEqual(before.map((row) => naive(row, edit)));
    // Texts and arrays that were there before may stand against the way back.
    if (edit.edit === 'wrapInArray' || edit.edit === 'convertField') return;
    await rewrite({ client, database }, 'down', 'things', [edit]);
    const isLossless = edit.edit === 'removeField' || edit.edit === 'replaceNull';
    if (isLossless) expect(await read()).toEqual(before);
    await rewrite({ client, database }, 'up', 'things', [edit]);
    expect(await read()).toEqual(after);
  });
  await fc.assert(property, { numRuns: 40 });
}, 120_000);
