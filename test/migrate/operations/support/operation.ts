import type { Document } from 'mongodb';
import type { Step } from '../../../../runtime/src/migrate/index.ts';

/** A migration from one state of the models to another, with what it may find. Tried on no documents as well. */
export interface Operation {
  readonly title: string;
  /** Models in YAML; without any, nothing was migrated before. */
  readonly before?: string;
  readonly after: string;
  /** Answers to the planner, as the command line has them. */
  readonly flags?: string;
  /** Steps that a person wrote, in place of those that the planner finds. */
  readonly steps?: readonly Step[];
  /** The collection that holds the documents before, and the one after: `items` when absent. */
  readonly from?: string;
  readonly to?: string;
  /** All documents that it can treat, and what they become. They are there together. */
  readonly accepted?: readonly Change[];
  /** What it must refuse, each by itself beside the first that is accepted. */
  readonly refused?: readonly Refusal[];
  /** What goes to the quarantine. They are there together with those that are accepted. */
  readonly quarantined?: readonly Document[];
  /** Leaf values that are others after it, by their text. */
  readonly turns?: Readonly<Record<string, string>>;
  /** Why it cannot be undone. */
  readonly irreversible?: RegExp | undefined;
  /** Collections that no model knows, which it makes. */
  readonly others?: readonly string[];
  /** What it fills in is made anew: that it fits the models is all that can be expected. */
  readonly isVolatile?: boolean;
}

/**
 * A document before and after, and after it was undone where that is something else: what was as it should be already
 * goes back to what the models before say.
 */
export type Change = readonly [before: Document, after?: Document | undefined, undone?: Document | undefined];

/** Documents that stand against an operation. */
export interface Refusal {
  readonly what: string;
  readonly documents: readonly Document[];
  /** What the refusal says; `migrate/preflight` when no other code is given. */
  readonly says: RegExp;
  readonly code?: string;
}
