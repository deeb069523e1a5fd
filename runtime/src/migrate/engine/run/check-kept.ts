import { MigrationError } from '../../../errors/migration-error.ts';
import type { Purged } from '../../state/ledger.ts';
import { documentsText } from './objection-text.ts';
import type { StepTask } from './step-task.ts';

/**
 * Throws `migrate/irreversible` when what steps took away was dropped for good, so that undoing them would not give it
 * back, and the command does not allow that. Said of all steps to be undone, before the first of them.
 */
export async function checkKept(tasks: readonly StepTask[], isAllowed: boolean): Promise<void> {
  if (isAllowed) return;
  const losses = await Promise.all(tasks.map(lossOf));
  const findings = losses.flatMap((loss) => loss ?? []);
  const [first] = findings;
  if (first === undefined) return;
  const message = findings.length === 1 ? first : 'What several steps took away cannot come back';
  throw new MigrationError('migrate/irreversible', message, {
    findings,
    hint: 'Restore a backup, or undo all but that with `--allow-destructive`: fields and collections come back empty. Where documents must have what is gone, give them values before, or only write down that it is undone with `espalier migrate fake <the migration before> --reverted`.',
  });
}

/** What undoing a step does not give back; undefined where all is there, or where it began already. */
async function lossOf({ kind, step, place, reference, entry, isBegun }: StepTask): Promise<string | undefined> {
  if (place.direction === 'up' || isBegun) return undefined;
  const start = `Step ${reference.step} of ${reference.migration} (${reference.title})`;
  const purged = entry?.purged;
  if (purged !== undefined) return purgedText(start, purged);
  const isKept = (await kind.keeps?.(step, place)) ?? true;
  return isKept ? undefined : `${start}: its trash is not there any more`;
}

function purgedText(start: string, { at, documents, quarantined }: Purged): string | undefined {
  const date = at.toISOString().slice(0, 10);
  const gone = [
    ...(documents > 0 ? [`its trash was purged on ${date}, with what it kept of ${documentsText(documents)}`] : []),
    ...(quarantined > 0 ? [`${documentsText(quarantined)} in the quarantine were purged on ${date}`] : []),
  ];
  return gone.length === 0 ? undefined : `${start}: ${gone.join('; ')}`;
}
