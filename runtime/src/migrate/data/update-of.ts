import type { Document } from 'mongodb';
import { MigrationError } from '../../errors/migration-error.ts';
import type { DataStep } from '../steps/data-step.ts';
import type { StepPlace } from '../steps/step-kind.ts';
import { encodeUpdate } from './encode-update.ts';

/** What the step's function gives for a document, ready to be written; undefined where it leaves it alone. */
export async function updateOf(
  step: DataStep,
  { migration, direction }: StepPlace,
  document: Document,
): Promise<Document | undefined> {
  const each = direction === 'up' ? step.each : step.undoEach;
  if (each === undefined)
    throw new MigrationError('migrate/irreversible', `"${step.name}" cannot be undone: it has no undoEach`);
  const update = await each(document);
  if (update === undefined) return undefined;
  return encodeUpdate(update, direction === 'up' ? migration.after : migration.before, step.collection);
}
