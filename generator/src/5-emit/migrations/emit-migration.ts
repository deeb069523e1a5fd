// Phase 5, for migrations. In: a plan, and where it goes. Out: the text of its files, which are the user's from then on.
// Must not: let a text of the user become code, or read a clock, a version or the disk.

import type { Change } from '../../4-plan/changes/change.ts';
import type { MigrationPlan } from '../../4-plan/migration-plan.ts';
import type { EmittedFile } from '../emitted-file.ts';
import { documentsText } from './documents-text.ts';
import { migrationText } from './migration-text.ts';
import { snapshotText } from './snapshot-text.ts';

/** Where a migration goes, and what comes before it. */
export interface MigrationPlace {
  /** The folder of the migrations relative to the project, with forward slashes. */
  readonly folder: string;
  /** `0007_rename_text`. */
  readonly name: string;
  /** The name of the migration before; absent for the first one. */
  readonly previous?: string;
  readonly importExtension: 'js' | 'ts';
  /** What a step is taken for, in one line: `Comment.txt is renamed to Comment.text (schema/models/blog.yaml:7)`. */
  describe(cause: Change): string;
}

/** A migration's three files. */
export interface EmittedMigration {
  readonly migration: EmittedFile;
  readonly snapshot: EmittedFile;
  readonly documents: EmittedFile;
}

/** Prints a migration. The same plan in the same place gives the same bytes. */
export function emitMigration({ steps, changes, after }: MigrationPlan, place: MigrationPlace): EmittedMigration {
  const { importExtension, previous, describe } = place;
  const documents = { snapshot: after, importExtension, ...(previous !== undefined && { previous }) };
  const file = (name: string, text: string): EmittedFile => ({
    path: `${place.folder}/${place.name}/${name}`,
    text,
    owner: 'user',
  });
  return {
    migration: file('migration.ts', migrationText({ steps, changes, importExtension, describe })),
    snapshot: file('snapshot.json', snapshotText(after)),
    documents: file('documents.ts', documentsText(documents)),
  };
}
