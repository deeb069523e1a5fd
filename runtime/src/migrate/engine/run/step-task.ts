import type { LoadedMigration } from '../../migration.ts';
import type { LedgerRow, LedgerStep } from '../../state/ledger.ts';
import type { Step } from '../../steps/step.ts';
import type { Direction, StepDescription, StepKind, StepPlace } from '../../steps/step-kind.ts';
import type { Engine } from '../engine.ts';
import type { StepReference } from '../migration-event.ts';
import { noProgress, type Progress, progressOf } from './progress.ts';

/** A step that is to be run in its place. */
export interface StepTask {
  readonly step: Step;
  readonly kind: StepKind<Step>;
  readonly place: StepPlace;
  readonly description: StepDescription;
  readonly reference: StepReference;
  /** What the ledger knows of it. */
  readonly entry: LedgerStep | undefined;
  /** Whether its migration is under way, so that a person may say how far the step is. */
  readonly isResolvable: boolean;
  /** Whether an earlier run in the same direction started it: then it goes on, and is not checked again. */
  readonly isBegun: boolean;
  /** Where it begins, or goes on. */
  readonly start: Progress;
}

/** The task of the step at `index`; `undefined` when there is no such step. */
export function stepTask(
  engine: Engine,
  migration: LoadedMigration,
  index: number,
  direction: Direction,
  entry: LedgerStep | undefined,
  row: LedgerRow | undefined,
): StepTask | undefined {
  const step = migration.steps[index];
  if (step === undefined) return undefined;
  const { client, database } = engine;
  const kind = engine.kindOf(step);
  const place = { client, database, migration, index, direction };
  const description = kind.describe(step, place);
  const reference = { migration: migration.name, direction, step: index + 1, title: description.title };
  const isBegun = entry !== undefined && isUnderWay(entry) && entry.direction === direction;
  const isResolvable = entry !== undefined && row?.status !== 'done';
  return {
    step,
    kind,
    place,
    description,
    reference,
    entry,
    isResolvable,
    isBegun,
    start: startOf(kind, entry, isBegun),
  };
}

function startOf(kind: StepKind<Step>, entry: LedgerStep | undefined, isBegun: boolean): Progress {
  if (entry === undefined || !isUnderWay(entry)) return noProgress;
  return isBegun ? progressOf(entry) : { ...noProgress, cursor: kind.turn?.(entry.cursor) };
}

function isUnderWay({ status }: LedgerStep): boolean {
  return status === 'running' || status === 'failed';
}
