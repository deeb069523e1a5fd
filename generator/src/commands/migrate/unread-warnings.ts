import { findMoved, findUnread, type Snapshot, type UnreadForm, yamlWord } from '@espalier/runtime/migrate';
import type { Change } from '../../4-plan/changes/change.ts';
import type { MigrationPlan } from '../../4-plan/migration-plan.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/**
 * Warns of renames and type changes that the models do not tell, as those that a flag answered, and of collections that get
 * another name: `up --phase expand` will refuse the migration, since no client could read what its second half has yet to
 * rewrite or to rename.
 */
export function unreadWarnings(before: Snapshot, { after, steps, changes }: MigrationPlan): readonly Diagnostic[] {
  const written = steps.flatMap(({ step }) => (step === undefined ? [] : [step]));
  const halves = { before, after, steps: written };
  const moved = findMoved(halves).map(({ model, from, to }) => {
    const change = changes.find((each) => each.kind === 'collectionChanged' && each.model === model);
    return createDiagnostic('plan/moved-collection', { from, to, kept: yamlWord(from) }, change?.span);
  });
  const unread = findUnread(halves).map((form) => {
    const { owner, name, change, line } = form;
    const subject = `${owner}.${name}`;
    const hint = line === undefined ? 'Apply it in one piece, by `espalier migrate up` without `--phase`.' : undefined;
    return createDiagnostic('plan/unread-form', { subject, change, line: line ?? '' }, spanOf(changes, form), [], hint);
  });
  return [...moved, ...unread];
}

function spanOf(changes: readonly Change[], { owner, name }: UnreadForm) {
  return changes.find((change) => {
    if ('field' in change) return change.owner === owner && change.field === name;
    return 'enum' in change && change.enum === owner && (change.value === name || 'to' in change);
  })?.span;
}
