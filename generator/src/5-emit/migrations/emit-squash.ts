import type { SquashPlan } from '../../4-plan/squash/squash-plan.ts';
import type { StepOrigin } from '../../4-plan/squash/step-origin.ts';
import type { EmittedFile } from '../emitted-file.ts';
import { documentsText } from './documents-text.ts';
import type { EmittedMigration, MigrationPlace } from './emit-migration.ts';
import { migrationFile, reviewComments } from './migration-file.ts';
import { snapshotText } from './snapshot-text.ts';
import { stepCode } from './step-code.ts';

/** More than these are only counted. */
const mostNames = 4;

/** Prints a squash: the same three files as those of any migration. `previous` is the one before all that it replaces. */
export function emitSquash(plan: SquashPlan, place: Omit<MigrationPlace, 'describe'>): EmittedMigration {
  const { importExtension, previous } = place;
  const documents = { snapshot: plan.after, importExtension, ...(previous !== undefined && { previous }) };
  const file = (name: string, text: string): EmittedFile => ({
    path: `${place.folder}/${place.name}/${name}`,
    text,
    owner: 'user',
  });
  return {
    migration: file('migration.ts', squashText(plan, importExtension)),
    snapshot: file('snapshot.json', snapshotText(plan.after, plan.replaces)),
    documents: file('documents.ts', documentsText(documents)),
  };
}

function squashText({ steps, replaces, fates }: SquashPlan, importExtension: 'js' | 'ts'): string {
  const elided = fates.filter(({ fate }) => fate === 'elided').map(({ migration, step }) => `${migration}.${step}`);
  return migrationFile({
    header: [
      `Made by \`espalier migrate squash\`: it stands for ${rangeText(replaces)}, which snapshot.json lists.`,
      'A database that has none of them takes it instead. Review it, and commit it.',
      ...(elided.length === 0 ? [] : [`Left out: ${elided.join(', ')}.`]),
    ],
    importExtension,
    steps: steps.map(({ step, origins }, index) => {
      const from = namesText(origins);
      const isTold = index > 0 && namesText(steps[index - 1]?.origins ?? []) === from;
      return { comments: [...(isTold ? [] : [`From ${from}`]), ...reviewComments(step)], code: stepCode(step) };
    }),
    hasEdits: steps.some(({ step }) => step.op === 'rewrite' && step.edits.length > 0),
    whenEmpty: ['Together they change nothing in a database.'],
  });
}

function rangeText(names: readonly string[]): string {
  const [first = '', last = first] = [names[0], names.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}

/** The migrations that the steps stand in. */
function namesText(origins: readonly StepOrigin[]): string {
  const names = [...new Set(origins.map(({ migration }) => migration))];
  const more = names.length - mostNames;
  return more > 1 ? `${names.slice(0, mostNames).join(', ')} and ${more} more` : names.join(', ');
}
