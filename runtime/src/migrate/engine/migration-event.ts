import type { MigrationStatus } from '../state/ledger.ts';
import type { Direction, StepEvent } from '../steps/step-kind.ts';

/** Which step an event is of. */
export interface StepReference {
  readonly migration: string;
  readonly direction: Direction;
  /** Place of the step, from 1. */
  readonly step: number;
  readonly title: string;
}

/** What happens while migrations run. A listener is awaited; when it throws, the run ends with its error. */
export type MigrationEvent =
  | { readonly kind: 'lock-waiting'; readonly owner: string; readonly ageMilliseconds: number }
  | { readonly kind: 'lock-acquired' | 'lock-released'; readonly fence: number }
  | { readonly kind: 'lock-taken-over'; readonly fence: number; readonly owner: string }
  | {
      readonly kind: 'migration-started';
      readonly migration: string;
      readonly direction: Direction;
      readonly steps: number;
    }
  | {
      readonly kind: 'migration-finished';
      readonly migration: string;
      readonly direction: Direction;
      readonly status: MigrationStatus;
    }
  | (StepReference & { readonly kind: 'step-started'; readonly documents: number; readonly resumed: boolean })
  | (StepReference & { readonly kind: 'step-finished'; readonly documents: number })
  | (StepReference & { readonly kind: 'step-retried'; readonly reason: string })
  | (StepReference & StepEvent);
