import { emptySnapshot, type LoadedMigration, type Step } from '../../../../runtime/src/migrate/index.ts';
import { snapshotFrom } from '../../../support/step-run.ts';

/** Posts as the first migration leaves them. */
export const first = snapshotFrom(
  `models: { Post: { collection: posts, fields: { _id: int, n: string, gone: string? } } }`,
);
const second = snapshotFrom(
  `models: { Post: { collection: posts, fields: { _id: int, n: { type: int, was: { name: n, type: string } }, gone: string? } } }`,
);
const third = snapshotFrom(`models: { Post: { collection: posts, fields: { _id: int, n: int } } }`);

/** One that creates a collection, one that converts a field, and one that takes a field away. */
export const migrations: readonly LoadedMigration[] = [
  migration(1, 'initial', emptySnapshot, first, [{ op: 'createCollection', collection: 'posts', indexes: [] }]),
  migration(2, 'number', first, second, [
    { op: 'widenValidator', collection: 'posts' },
    {
      op: 'rewrite',
      collection: 'posts',
      edits: [{ edit: 'convertField', path: 'n', from: 'string', to: 'int', onError: 'quarantine' }],
    },
    { op: 'tightenValidator', collection: 'posts' },
  ]),
  migration(3, 'less', second, third, [
    { op: 'widenValidator', collection: 'posts' },
    { op: 'rewrite', collection: 'posts', edits: [{ edit: 'removeField', path: 'gone', destructive: 'allow' }] },
    { op: 'createIndexes', collection: 'posts', indexes: [{ name: 'n_1', key: { n: 1 } }] },
    { op: 'tightenValidator', collection: 'posts' },
  ]),
];

/** A migration as if it had been loaded. */
export function migration(
  number: number,
  slug: string,
  before: LoadedMigration['before'],
  after: LoadedMigration['after'],
  steps: readonly Step[],
): LoadedMigration {
  const name = `${String(number).padStart(4, '0')}_${slug}`;
  return { name, number, checksum: name, snapshotHash: name, before, after, steps };
}
