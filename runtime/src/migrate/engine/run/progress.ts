import type { Document } from 'mongodb';
import type { LedgerStep } from '../../state/ledger.ts';
import type { BatchResult } from '../../steps/step-kind.ts';

/** How far a step is: what its ledger entry says, kept up to date by every batch. */
export interface Progress {
  cursor: Document | null | undefined;
  batches: number;
  documents: number;
  modified: number;
  quarantined: number;
}

/** Where a step begins. */
export const noProgress: Readonly<Progress> = {
  cursor: undefined,
  batches: 0,
  documents: 0,
  modified: 0,
  quarantined: 0,
};

/** Where an earlier run stopped. */
export function progressOf(entry: LedgerStep): Progress {
  const { cursor, batches, documents, modified, quarantined } = entry;
  return { cursor, batches, documents, modified, quarantined };
}

/** Adds a batch that was committed. */
export function advance(progress: Progress, result: BatchResult): void {
  progress.cursor = result.cursor;
  progress.batches += 1;
  progress.documents += result.documents;
  progress.modified += result.modified;
  progress.quarantined += result.quarantined;
}
