import type { Snapshot, Step } from '@espalier/runtime/migrate';
import type { StepOrigin } from './step-origin.ts';

/** One migration in place of several. */
export interface SquashPlan {
  /** The models before the first that it replaces. */
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** All that it stands for, by number; of a squash among them also what that one stood for. */
  readonly replaces: readonly string[];
  readonly steps: readonly SquashedStep[];
  /** What became of each step, in their order. */
  readonly fates: readonly StepFate[];
}

/** A step, and those that it was made of. */
export interface SquashedStep {
  readonly step: Step;
  readonly origins: readonly StepOrigin[];
}

/**
 * `kept` as it was; `folded` into one with others, or in another form; `dropped`, since others undo it or there can be
 * nothing for it to do; `elided` because somebody said so.
 */
export interface StepFate extends StepOrigin {
  readonly op: Step['op'];
  readonly fate: 'kept' | 'folded' | 'dropped' | 'elided';
}

/** Why several migrations cannot become one. */
export interface SquashRefusal {
  /** One sentence. */
  readonly message: string;
  /** The steps that it is about. */
  readonly origins: readonly StepOrigin[];
  /** `code`: a step in TypeScript, which may be left out; `order`: steps that need one another's results. */
  readonly reason: 'code' | 'order';
}

/** A plan, or everything that stands against one. */
export type SquashOutcome =
  | { readonly plan: SquashPlan; readonly refusals: readonly [] }
  | { readonly plan?: never; readonly refusals: readonly SquashRefusal[] };
