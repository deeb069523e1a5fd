import type { LedgerKind, MigrationStatus } from '../state/ledger.ts';
import type { Direction } from '../steps/step-kind.ts';

/** What a command did. */
export interface RunReport {
  /** In the order in which they were treated; empty when there was nothing to do. */
  readonly migrations: readonly MigrationReport[];
  /** Migrations that have steps left for the other phase, or come after such a one. */
  readonly waiting: readonly string[];
  /** Collections that got the validator of the models, by `baseline` with `setValidators`. */
  readonly validators?: readonly string[];
}

/** What a command did with one migration. */
export interface MigrationReport {
  readonly name: string;
  readonly direction: Direction;
  readonly kind: LedgerKind;
  readonly status: MigrationStatus;
  /** Steps that this run executed. */
  readonly steps: number;
  /** Documents that these steps treated. */
  readonly documents: number;
  readonly milliseconds: number;
}
