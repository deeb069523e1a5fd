import type { ClientSession, Db, Document, MongoClient } from 'mongodb';
import type { LoadedMigration } from '../migration.ts';
import type { LedgerStep } from '../state/ledger.ts';
import type { Step, StepClass, StepPhase } from './step.ts';

/** Which way a step goes. */
export type Direction = 'up' | 'down';

/** Where a step is executed. `migration.before` and `.after` are as for `up`, whichever way it goes. */
export interface StepPlace {
  readonly client: MongoClient;
  readonly database: Db;
  readonly migration: LoadedMigration;
  /** Place among the migration's steps, from 0. */
  readonly index: number;
  readonly direction: Direction;
}

/** What people are told of a step before it runs. */
export interface StepDescription {
  /** `comments.$[].txt is renamed to text`: one line. */
  readonly title: string;
  readonly class: StepClass;
  readonly phase: StepPhase;
  /** The commands that are sent, as Extended JSON documents (of a batched rewrite: one batch). */
  readonly commands: readonly Document[];
  /** What is locked and for how long. */
  readonly lock: string;
  /** Why it cannot be undone; absent when it can. */
  readonly irreversible?: string;
  /** What a person has to know besides, in one sentence. */
  readonly note?: string;
  /** What a document is moved to the quarantine for, instead of being changed: one phrase each; absent when none is. */
  readonly quarantined?: readonly string[];
  /** True when `destructive` or `gap` is still `refuse` in the migration. */
  readonly needsApproval: boolean;
}

/** What the database says of a step: it is `done`, `todo`, or neither the state before nor the one after was found. */
export type Inspection =
  | { readonly state: 'done' | 'todo' }
  | {
      readonly state: 'drift';
      readonly message: string;
      /** What to do about it, in one sentence, where it would be wrong to say by `resolve` how far the step is. */
      readonly remedy?: string;
    };

/** Something that stands against running a step, such as documents that the new rule refuses. No values of the data. */
export interface Objection {
  readonly message: string;
  /** How many documents are concerned. */
  readonly documents?: number;
  /** `_id`s of some of them. */
  readonly examples?: readonly unknown[];
}

/** A document before and after a step. */
export interface Sample {
  readonly before: Document;
  readonly after: Document;
}

/** What happens while a step runs. Each is a moment at which a crash must do no harm. */
export type StepEvent =
  /** A command is about to be sent, or was answered. */
  | { readonly kind: 'command-started' | 'command-finished'; readonly command: string }
  /** Inside of a batch's transaction, after its writes and before the commit. */
  | { readonly kind: 'batch-written' }
  | {
      readonly kind: 'batch-committed';
      readonly documents: number;
      readonly modified: number;
      readonly quarantined: number;
    }
  | { readonly kind: 'note'; readonly text: string };

/** What a batch did, saved together with it. */
export interface BatchResult {
  /** Where the next batch goes on; `null` when there is none. Saved as BSON. */
  readonly cursor: Document | null;
  readonly documents: number;
  readonly modified: number;
  readonly quarantined: number;
}

/** What the engine lends to a step while it runs. */
export interface StepRun {
  /** Aborted when the lock is lost or the run is interrupted; then stop after what is under way. */
  readonly signal: AbortSignal;
  /** Where an earlier run of this step stopped. */
  readonly cursor: Document | null | undefined;
  /** Size of batches and pauses between them, as the user set them. */
  readonly pace: Pace;
  /** Throws when the lock is not ours any more. Call it before and after each command that changes the schema. */
  checkLock(): Promise<void>;
  /**
   * Runs `body` in a transaction that commits only while the lock is ours, together with the cursor that it gives.
   * `body` may run again after a write conflict. Read `cursor` from the last result, not from outside.
   */
  batch(body: (session: ClientSession) => Promise<BatchResult>): Promise<BatchResult>;
  /** Tells what happens; awaited, so that a listener can stop the process there. */
  emit(event: StepEvent): Promise<void>;
}

/** How fast data are rewritten. */
export interface Pace {
  /** Documents in a batch at the most. */
  readonly largestBatch: number;
  /** Milliseconds that a batch should take. */
  readonly targetMilliseconds: number;
  /** Share of the time that is spent waiting between batches, from 0 to 1 (exclusive). */
  readonly idleShare: number;
}

/**
 * All that the engine knows of one `op`. A step converges: the engine inspects, runs what is to do, and inspects again;
 * `run` may be entered any number of times, after a crash at any point.
 */
export interface StepKind<S extends Step> {
  describe(step: S, place: StepPlace): StepDescription;
  inspect(step: S, place: StepPlace): Promise<Inspection>;
  /** What stands against running it. Only reads. Not asked again once the step has begun. */
  preflight(step: S, place: StepPlace): Promise<readonly Objection[]>;
  /**
   * What will stand against it once the steps of its migration before it have run, as far as that can be said before they
   * do. Only reads. Asked where `preflight` would look at documents that are still to be rewritten, or at a name that the
   * collection has yet to get.
   * @param now what the collection is called now
   */
  foresee?(step: S, place: StepPlace, now: string): Promise<readonly Objection[]>;
  /** How many documents it changes, as of now. */
  count(step: S, place: StepPlace): Promise<number>;
  /** About how many documents it will go through, where that is found out faster than `count`: for progress alone. */
  expect?(step: S, place: StepPlace): Promise<number>;
  /** Up to `limit` documents before and after. */
  samples(step: S, place: StepPlace, limit: number): Promise<readonly Sample[]>;
  run(step: S, place: StepPlace, run: StepRun): Promise<void>;
  /**
   * Where a step that stopped half-way begins when it goes the other way now, by where it stopped. Absent of steps that
   * begin anew, because the database says what is left to do.
   */
  turn?(cursor: LedgerStep['cursor']): LedgerStep['cursor'];
  /** Whether what it took away is still where undoing it looks for it. Absent where only the ledger can tell. */
  keeps?(step: S, place: StepPlace): Promise<boolean>;
  /** What is said where it ran to its end and `inspect` still finds it to do. */
  missed?(place: StepPlace): string;
}
