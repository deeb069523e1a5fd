import type { MigrationStatus } from '../state/ledger.ts';
import type { Step, StepClass, StepPhase } from '../steps/step.ts';

/**
 * What would happen to a database, found out by reading only. Made to be printed: every value of the data is in
 * canonical Extended JSON, so the plan can be written as JSON as it is.
 */
export interface Plan {
  readonly format: 1;
  /** The database's name. */
  readonly database: string;
  /** What is to do, in the order of its execution. */
  readonly migrations: readonly PlannedMigration[];
  /** Migrations that wait for the other phase, or for such a one before them. */
  readonly waiting: readonly string[];
}

/** A migration of which something is left to do. */
export interface PlannedMigration {
  readonly name: string;
  /** `pending`: nothing of it was ever done, or all was undone. */
  readonly status: MigrationStatus | 'pending';
  readonly steps: readonly PlannedStep[];
}

/** A step that is left to do. */
export interface PlannedStep {
  /** Place in the migration, from 1. */
  readonly step: number;
  readonly op: Step['op'];
  /** Absent where a step does anything at all. */
  readonly collection?: string;
  readonly title: string;
  readonly class: StepClass;
  readonly phase: StepPhase;
  /** The commands that are sent; of a batched step those of one batch. */
  readonly commands: readonly object[];
  /** What is locked, and for how long. */
  readonly lock: string;
  /** Why it cannot be undone; absent when it can. */
  readonly irreversible?: string;
  /** What a person has to know besides, in one sentence. */
  readonly note?: string;
  /** What documents are moved to the quarantine for, whole, instead of being changed; absent when none is. `down` brings them back. */
  readonly quarantined?: readonly string[];
  /** True when the migration itself still refuses it: somebody has to review it first. */
  readonly needsApproval: boolean;
  /** True when the command needs `--allow-destructive` for it, or may need it. */
  readonly needsFlag: boolean;
  /**
   * The step that has to run before more can be said of this one, because it makes or changes what this one finds.
   * Then there are no samples, `objections` are those that can be foreseen, and `documents` is a bound.
   */
  readonly after?: StepPosition;
  /** How many documents it changes. With `after`: at most, as far as the collection is there. */
  readonly documents: number;
  /** How long it takes; absent when nobody can know, as with a step written by hand. */
  readonly estimate?: Estimate;
  /** What stands against it now. */
  readonly objections: readonly PlannedObjection[];
  /**
   * Of a data step: what the models after the migration do not allow in what it makes of the samples. `up` would begin, and
   * fail once the validator is to be tightened. Absent where they all fit, and where a later step changes them again.
   */
  readonly refused?: readonly PlannedObjection[];
  readonly samples: readonly PlannedSample[];
}

/** A step of a migration. */
export interface StepPosition {
  readonly migration: string;
  /** From 1. */
  readonly step: number;
}

/** How long a step probably takes, and how that is known. */
export interface Estimate {
  readonly milliseconds: number;
  /** Absent for steps that take the same time whatever the collection holds. */
  readonly rate?: Rate;
}

/** How fast documents are treated. */
export interface Rate {
  readonly documentsPerSecond: number;
  /** `ledger`: what steps that cost as much did here. `sample`: documents were read here, and multiplied by what the kind of step costs beside reading. */
  readonly from: 'ledger' | 'sample';
  /** How many documents were measured. */
  readonly documents: number;
}

/** What stands against a step. */
export interface PlannedObjection {
  readonly message: string;
  readonly documents?: number;
  /** `_id`s of some of them, in canonical Extended JSON. */
  readonly examples: readonly unknown[];
}

/** A document before and after a step, in canonical Extended JSON. */
export interface PlannedSample {
  readonly before: unknown;
  readonly after: unknown;
}
