import type { Document } from 'mongodb';
import type { DataStep, RunContext, RunStep } from '../steps/data-step.ts';
import type { Edit } from '../steps/edit.ts';
import type {
  Approval,
  CreateCollection,
  CreateIndexes,
  DropCollection,
  DropIndex,
  IndexSpec,
  ModifyIndex,
  RenameCollection,
  ReplaceIndex,
  Rewrite,
  StepPhase,
  TightenValidator,
  WidenValidator,
} from '../steps/step.ts';
import type { NoSurplus, StoredFilter, StoredUpdate, Surplus } from './stored-update.ts';

/** The names of collections before or after a migration. */
export type CollectionName<Stored> = keyof Stored & string;

/** The documents of a collection before the migration; of one that is new, those after it. */
export type DocumentBefore<Before, After, Name> = Name extends keyof Before
  ? Before[Name]
  : Name extends keyof After
    ? After[Name]
    : never;

/** The documents of a collection after the migration; of one that goes away, those before it. */
export type DocumentAfter<Before, After, Name> = DocumentBefore<After, Before, Name>;

type Given<Update> = Update | undefined | Promise<Update | undefined>;

/** What a data step says. `Update` and `Undo` are what its functions give, as the compiler finds them. */
export interface DataOptions<
  Old,
  New,
  Update extends Given<StoredUpdate<Old, New>>,
  Undo extends Given<StoredUpdate<New, Old>>,
> {
  /** What it does, for people. */
  readonly name: string;
  /**
   * Which documents; all when absent. `undoEach` gets those that it chooses then: not what `each` took out of it. It has
   * to be the same each time the file is read: no `new Date()`, but a date that is written out.
   */
  readonly where?: StoredFilter<Old>;
  /** Gives the operators of an update for one document, or nothing to leave it alone. */
  readonly each: (document: Old) => Update;
  /** Undoes `each`. Without it the migration cannot be undone. */
  readonly undoEach?: (document: New) => Undo;
  /** `contract` when absent. */
  readonly phase?: StepPhase;
}

/** What a run step says. */
export interface RunOptions {
  /** What it does, for people. */
  readonly name: string;
  /** Whether it is done. Asked before every run. */
  readonly check: (context: RunContext) => Promise<boolean>;
  readonly up: (context: RunContext) => Promise<void>;
  readonly down?: (context: RunContext) => Promise<void>;
  /** `contract` when absent. */
  readonly phase?: StepPhase;
}

/** What is said of a step that takes something away. */
export interface DestructiveOption {
  /** `refuse` when absent; a reviewer makes `allow` of it. */
  readonly destructive?: Approval;
}

/** What is said of a step after which something is not there for a while. */
export interface GapOption {
  /** `refuse` when absent; a reviewer makes `allow` of it. */
  readonly gap?: Approval;
}

/** What is said of a step that may run in either half of a deployment. */
export interface PhaseOption {
  /** `contract` when absent. */
  readonly phase?: StepPhase;
}

/** Makes the steps of a migration. Collections have the name that they have at this point of the migration. */
export interface StepBuilder<Before, After> {
  createCollection(collection: CollectionName<After>, indexes?: readonly IndexSpec[]): CreateCollection;
  /** Moves a collection to the trash. It runs only after a review made `allow` of `refuse`. */
  dropCollection(collection: CollectionName<Before>, options?: DestructiveOption): DropCollection;
  renameCollection(
    collection: CollectionName<Before>,
    to: CollectionName<After>,
    options?: GapOption,
  ): RenameCollection;
  widenValidator(collection: CollectionName<Before> | CollectionName<After>): WidenValidator;
  tightenValidator(collection: CollectionName<Before> | CollectionName<After>): TightenValidator;
  /** Rewrites documents: all edits in one pass. */
  rewrite(collection: CollectionName<Before> | CollectionName<After>, edits: readonly Edit[]): Rewrite;
  createIndexes(
    collection: CollectionName<Before> | CollectionName<After>,
    indexes: readonly IndexSpec[],
    options?: DestructiveOption,
  ): CreateIndexes;
  dropIndex(
    collection: CollectionName<Before> | CollectionName<After>,
    index: IndexSpec,
    options?: PhaseOption,
  ): DropIndex;
  replaceIndex(
    collection: CollectionName<Before> | CollectionName<After>,
    from: IndexSpec,
    to: IndexSpec,
    options?: GapOption & DestructiveOption,
  ): ReplaceIndex;
  modifyIndex(
    collection: CollectionName<Before> | CollectionName<After>,
    from: IndexSpec,
    to: IndexSpec,
    options?: DestructiveOption,
  ): ModifyIndex;
  /**
   * Changes documents by a function. It gets them as they were before the migration, so it stands before a `rewrite` that
   * takes away what it reads; `int` and `double` are numbers, `long` is a bigint.
   */
  data<
    Name extends CollectionName<Before> | CollectionName<After>,
    const Update extends Given<StoredUpdate<DocumentBefore<Before, After, Name>, DocumentAfter<Before, After, Name>>>,
    const Undo extends Given<StoredUpdate<DocumentAfter<Before, After, Name>, DocumentBefore<Before, After, Name>>>,
  >(
    collection: Name,
    options: DataOptions<DocumentBefore<Before, After, Name>, DocumentAfter<Before, After, Name>, Update, Undo>,
    ...thereIsNoSuchPath: NoSurplus<
      | Surplus<Update, StoredUpdate<DocumentBefore<Before, After, Name>, DocumentAfter<Before, After, Name>>>
      | Surplus<Undo, StoredUpdate<DocumentAfter<Before, After, Name>, DocumentBefore<Before, After, Name>>>
    >
  ): DataStep;
  /** Anything else. It may run again after a crash, so it must find out what is left to do. */
  run(options: RunOptions): RunStep;
}

/** A data step of whichever documents. */
interface AnyDataOptions {
  readonly name: string;
  readonly where?: Document;
  readonly each: (document: never) => unknown;
  readonly undoEach?: (document: never) => unknown;
  readonly phase?: StepPhase;
}

/** Makes steps of whichever names and documents: which they may be is up to the types. */
const anyStep = {
  createCollection: (collection: string, indexes: readonly IndexSpec[] = []): CreateCollection => ({
    op: 'createCollection',
    collection,
    indexes,
  }),
  dropCollection: (collection: string, { destructive = 'refuse' }: DestructiveOption = {}): DropCollection => ({
    op: 'dropCollection',
    collection,
    destructive,
  }),
  renameCollection: (collection: string, to: string, { gap = 'refuse' }: GapOption = {}): RenameCollection => ({
    op: 'renameCollection',
    collection,
    to,
    gap,
  }),
  widenValidator: (collection: string): WidenValidator => ({ op: 'widenValidator', collection }),
  tightenValidator: (collection: string): TightenValidator => ({ op: 'tightenValidator', collection }),
  rewrite: (collection: string, edits: readonly Edit[]): Rewrite => ({ op: 'rewrite', collection, edits }),
  createIndexes: (
    collection: string,
    indexes: readonly IndexSpec[],
    options: DestructiveOption = {},
  ): CreateIndexes => ({ op: 'createIndexes', collection, indexes, ...options }),
  dropIndex: (collection: string, index: IndexSpec, options: PhaseOption = {}): DropIndex => ({
    op: 'dropIndex',
    collection,
    index,
    ...options,
  }),
  replaceIndex: (
    collection: string,
    from: IndexSpec,
    to: IndexSpec,
    options: GapOption & DestructiveOption = {},
  ): ReplaceIndex => ({ op: 'replaceIndex', collection, from, to, ...options }),
  modifyIndex: (collection: string, from: IndexSpec, to: IndexSpec, options: DestructiveOption = {}): ModifyIndex => ({
    op: 'modifyIndex',
    collection,
    from,
    to,
    ...options,
  }),
  data: (
    collection: string,
    { each, undoEach, phase = 'contract', ...options }: AnyDataOptions,
    ..._paths: readonly unknown[]
  ): DataStep => ({
    op: 'data',
    collection,
    phase,
    ...options,
    each: each as DataStep['each'],
    ...(undoEach !== undefined && { undoEach: undoEach as DataStep['each'] }),
  }),
  run: (options: RunOptions): RunStep => ({ op: 'run', phase: 'contract', ...options }),
};

/** Makes the steps of a migration between these documents. */
export function stepBuilder<Before, After>(): StepBuilder<Before, After> {
  return anyStep;
}
