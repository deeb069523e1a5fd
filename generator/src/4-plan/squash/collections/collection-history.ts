import type { Approval } from '@espalier/runtime/migrate';
import type { FoldedEdit } from '../edits/folding.ts';
import type { StepOrigin } from '../step-origin.ts';
import type { IndexHistory } from './index-history.ts';

/** What became of one collection, whatever it was called. */
export interface CollectionHistory {
  /** Its name before; undefined when it was created in between. */
  readonly first: string | undefined;
  /** Its name now; undefined when it is gone. */
  name: string | undefined;
  /** Its name before the migration that is being read. */
  nameBefore: string | undefined;
  /** The steps that created, renamed or dropped it. */
  origins: readonly StepOrigin[];
  /** The steps that set its validator. */
  checks: readonly StepOrigin[];
  gaps: readonly Approval[];
  removal: Approval | undefined;
  edits: readonly FoldedEdit[];
  /** The edits of the migration that is being read, as they were written. */
  earlier: readonly FoldedEdit[];
  indexes: readonly IndexHistory[];
  /** Nothing more is folded of it, since something stands against that. */
  isRefused: boolean;
}

/** A collection of which nothing happened yet. */
export function beginHistory(first: string | undefined, name: string): CollectionHistory {
  return {
    first,
    name,
    nameBefore: first,
    origins: [],
    checks: [],
    gaps: [],
    removal: undefined,
    edits: [],
    earlier: [],
    indexes: [],
    isRefused: false,
  };
}
