import type { DataStep, RunStep } from './data-step.ts';
import type { Edit } from './edit.ts';

/**
 * One thing that a migration does, as data (functions of data steps aside). Steps say what; the validators and types
 * that they need are in the snapshots before and after the migration. Every step can be undone or says why not.
 */
export type Step =
  | CreateCollection
  | DropCollection
  | RenameCollection
  | WidenValidator
  | TightenValidator
  | Rewrite
  | CreateIndexes
  | DropIndex
  | ReplaceIndex
  | ModifyIndex
  | DataStep
  | RunStep;

/** How much a step can hurt. */
export type StepClass = 'additive' | 'widening' | 'data' | 'narrowing' | 'destructive' | 'gap';

/** `expand` steps run before the new version of an application is deployed, `contract` steps after. */
export type StepPhase = 'expand' | 'contract';

/** Whether a reviewer agreed: `refuse` is what `migrate make` writes, `allow` what a person makes of it. */
export type Approval = 'allow' | 'refuse';

/** Creates a collection with the validator of the snapshot after, and its indexes. Undone by a drop when it is empty, else by moving it to the trash. */
export interface CreateCollection {
  readonly op: 'createCollection';
  readonly collection: string;
  readonly indexes: readonly IndexSpec[];
}

/** Moves a collection to the trash, where it stays until `migrate purge`. Undone by moving it back. */
export interface DropCollection {
  readonly op: 'dropCollection';
  readonly collection: string;
  readonly destructive: Approval;
}

/** Renames a collection. Between the rename and the deployment, one of the two versions does not find it. */
export interface RenameCollection {
  readonly op: 'renameCollection';
  /** The name before. */
  readonly collection: string;
  readonly to: string;
  readonly gap: Approval;
}

/** Lets the server accept documents as they were before and as they are after. */
export interface WidenValidator {
  readonly op: 'widenValidator';
  /** The name at this point of the migration, as in all steps: the former one before a `renameCollection`. */
  readonly collection: string;
}

/** Lets the server accept only documents as they are after; refused while there are others. */
export interface TightenValidator {
  readonly op: 'tightenValidator';
  readonly collection: string;
}

/** Rewrites the documents of a collection: all edits in one pass, so that a document is never half old and half new. */
export interface Rewrite {
  readonly op: 'rewrite';
  readonly collection: string;
  readonly edits: readonly Edit[];
}

/** Builds indexes, together in one command. */
export interface CreateIndexes {
  readonly op: 'createIndexes';
  readonly collection: string;
  readonly indexes: readonly IndexSpec[];
  /** For documents that expire by them: `refuse` when absent. `migrate make` writes a `modifyIndex` behind it instead. */
  readonly destructive?: Approval;
}

/** Hides an index, then drops it. The specification is what undoing builds. */
export interface DropIndex {
  readonly op: 'dropIndex';
  readonly collection: string;
  readonly index: IndexSpec;
  /** `contract` when absent. `expand` where the new version cannot write while the index is there. */
  readonly phase?: StepPhase;
}

/**
 * Replaces an index by one that cannot be made of it in place, or gives it another name. Where the two may not stand side
 * by side, others stand in for them in between: one of the key and `_id` for reads, and a unique one of the same key.
 * There are none for texts, nor for a unique index that is sparse and has several keys: these need `gap: 'allow'`.
 */
export interface ReplaceIndex {
  readonly op: 'replaceIndex';
  readonly collection: string;
  readonly from: IndexSpec;
  readonly to: IndexSpec;
  readonly gap?: Approval;
  /** As of `createIndexes`. */
  readonly destructive?: Approval;
}

/** Changes what MongoDB can change in place: `hidden`, `expireAfterSeconds`, and non-unique to unique. */
export interface ModifyIndex {
  readonly op: 'modifyIndex';
  readonly collection: string;
  readonly from: IndexSpec;
  readonly to: IndexSpec;
  /** Set where documents would expire sooner than before. */
  readonly destructive?: Approval;
}

/** An index in MongoDB's own words, with a plain `key` (its order is kept). Values in Extended JSON. */
export interface IndexSpec {
  readonly key: Readonly<Record<string, number | string>>;
  readonly name: string;
  readonly [option: string]: unknown;
}
