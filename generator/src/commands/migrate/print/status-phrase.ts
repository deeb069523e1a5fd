import type { MigrationState } from '@espalier/runtime/migrate';

const phrases: Readonly<Record<MigrationState['status'], string>> = {
  pending: 'is pending',
  running: 'is under way, or was stopped in the middle',
  failed: 'failed in the middle',
  expanded: 'is expanded, and its second half is still to do',
  done: 'is applied',
  reverting: 'is being undone, or that was stopped in the middle',
  reverted: 'is undone',
};

/** How far a migration is, as the rest of a sentence that begins with its name. */
export function statusPhrase(status: MigrationState['status']): string {
  return phrases[status];
}
