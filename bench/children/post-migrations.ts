import {
  defineMigration,
  emptySnapshot,
  type LoadedMigration,
  type Migration,
  type Snapshot,
  type SnapshotType,
} from '@espalier/runtime/migrate';

interface Posts {
  readonly posts: Record<string, unknown>;
}

const [before, after] = [snapshotWith('txt'), snapshotWith('text')];

/** Makes the posts, then renames a field of their comments, by the steps that `espalier migrate make` prints for that. */
export const postMigrations: readonly LoadedMigration[] = [
  loaded(
    1,
    'posts',
    [emptySnapshot, before],
    defineMigration<Record<never, never>, Posts>(({ step }) => [step.createCollection('posts', [])]),
  ),
  loaded(
    2,
    'rename_txt',
    [before, after],
    defineMigration<Posts, Posts>(({ step, edit }) => [
      step.widenValidator('posts'),
      step.rewrite('posts', [edit.renameField('comments.$[].txt', 'text')]),
      step.tightenValidator('posts'),
    ]),
  ),
];

function loaded(
  number: number,
  title: string,
  [from, to]: readonly [Snapshot, Snapshot],
  migration: Migration,
): LoadedMigration {
  const name = `000${number}_${title}`;
  return { ...migration, name, number, checksum: name, snapshotHash: name, before: from, after: to };
}

/** The models of the posts, whose comments keep their text at `key`. */
function snapshotWith(key: string): Snapshot {
  const field = (stored: string, type: SnapshotType) => ({ stored, type, nullable: false, optional: false });
  const scalar = (bson: 'string' | 'int' | 'date') =>
    ({ kind: 'scalar', name: bson, bson, schema: { bsonType: bson } }) as const;
  const arrayOf = (type: SnapshotType) => ({ kind: 'array', items: { type, nullable: false } }) as const;
  return {
    format: 1,
    enums: {},
    embedded: {
      Comment: {
        fields: {
          by: field('by', scalar('string')),
          text: field(key, scalar('string')),
          at: field('at', scalar('date')),
        },
      },
    },
    models: {
      Post: {
        collection: 'posts',
        indexes: [],
        validation: { level: 'strict', action: 'error' },
        fields: {
          id: field('_id', scalar('int')),
          title: field('title', scalar('string')),
          words: field('words', scalar('int')),
          tags: field('tags', arrayOf(scalar('string'))),
          comments: field('comments', arrayOf({ kind: 'embedded', name: 'Comment' })),
        },
      },
    },
  };
}
