import { MigrationError } from '../../../errors/migration-error.ts';
import { lockBudget } from '../../collections/send-command.ts';
import { stageAfter } from '../../collections/set-validation.ts';
import { collModTo } from '../../collections/validation-stages.ts';
import { violators } from '../../collections/violators.ts';
import type { LoadedMigration } from '../../migration.ts';
import type { StepPlace } from '../../steps/step-kind.ts';
import type { Engine } from '../engine.ts';
import type { Lease } from '../lock/lease.ts';
import { countedObjection } from '../run/objection-text.ts';
import { withRetries } from '../with-retries.ts';

/**
 * Gives collections the validators that they have after a migration, whatever they have now. Throws `migrate/preflight`
 * and changes nothing where documents do not fit.
 */
export async function setValidators(
  { client, database }: Engine,
  lease: Lease,
  migration: LoadedMigration,
  collections: readonly string[],
): Promise<void> {
  const place: StepPlace = { client, database, migration, index: migration.steps.length, direction: 'up' };
  const findings: string[] = [];
  for (const collection of collections) {
    const objections = await withRetries(() => violators({ collection }, place, 'after'), lease.signal);
    findings.push(...objections.map(countedObjection));
  }
  const [first = ''] = findings;
  if (findings.length > 0) {
    throw new MigrationError('migrate/preflight', findings.length === 1 ? first : `${findings.length} objections`, {
      findings,
      hint: 'Change the documents, or the models so that they take them (then make the migration anew), and run the command again.',
    });
  }
  for (const collection of collections) {
    const command = { ...collModTo(collection, stageAfter({ collection }, place, 'after')), maxTimeMS: lockBudget };
    await lease.check();
    await withRetries(() => database.command(command), lease.signal);
  }
  await lease.check();
}
