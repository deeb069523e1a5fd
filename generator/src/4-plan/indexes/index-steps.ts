import type { IndexSpec } from '@espalier/runtime/migrate';
import type { Change } from '../changes/change.ts';
import type { DraftStep } from '../migration-plan.ts';

/** An index to build and why. */
export interface PlannedIndex {
  readonly index: IndexSpec;
  readonly cause: Change;
}

/** What is done about the indexes of a collection, by when it is done. */
export interface IndexSteps {
  /** Built before anything else, so that reads by the new paths are served from the start. */
  readonly first: PlannedIndex[];
  /** Gone before the deployment: unique ones whose key the new version does not write. Twins of `first` take their place. */
  readonly dropExpand: PlannedIndex[];
  /** Gone before the rewrite: unique ones whose key goes away, since documents without it would be duplicates. */
  readonly dropFirst: PlannedIndex[];
  /** Built after the rewrite. */
  readonly built: PlannedIndex[];
  /** Changed after the rewrite. */
  readonly changed: DraftStep[];
  /** Gone in the end. */
  readonly dropLast: PlannedIndex[];
}

/** Nothing is done yet. */
export function noIndexSteps(): IndexSteps {
  return { first: [], dropExpand: [], dropFirst: [], built: [], changed: [], dropLast: [] };
}
