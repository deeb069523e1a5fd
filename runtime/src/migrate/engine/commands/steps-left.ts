import type { LoadedMigration } from '../../migration.ts';
import type { ChainLink } from '../chain/chain-link.ts';
import type { Engine } from '../engine.ts';

/** Places of the steps that are left to do of each half of a migration. */
export interface StepsLeft {
  readonly expand: readonly number[];
  readonly contract: readonly number[];
}

/** Finds the steps that are left to do of a migration, by its halves. */
export function stepsLeft(engine: Engine, { migration, row, isCovered }: ChainLink): StepsLeft {
  if (isCovered) return { expand: [], contract: [] };
  const contractFrom = firstContractStep(engine, migration);
  const left = migration.steps.flatMap((step, index) => {
    const entry = row?.steps[index];
    return entry?.status === 'done' && entry.op === step.op ? [] : [index];
  });
  return {
    expand: left.filter((index) => index < contractFrom),
    contract: left.filter((index) => index >= contractFrom),
  };
}

/** Everything from the first contract step on waits, whatever it says: steps keep their order. */
function firstContractStep({ client, database, kindOf }: Engine, migration: LoadedMigration): number {
  const found = migration.steps.findIndex((step, index) => {
    const place = { client, database, migration, index, direction: 'up' as const };
    return kindOf(step).describe(step, place).phase === 'contract';
  });
  return found < 0 ? migration.steps.length : found;
}
