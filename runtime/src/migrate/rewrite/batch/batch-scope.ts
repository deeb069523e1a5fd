import type { ClientSession } from 'mongodb';
import type { StepPlace } from '../../steps/step-kind.ts';
import type { RewritePlan } from '../rewrite-plan.ts';

/** What a batch works on. */
export interface BatchScope {
  readonly place: StepPlace;
  readonly plan: RewritePlan;
  readonly session: ClientSession;
  /** Whether one version has been writing alone; else documents may be in part as they were and in part as they will be. */
  readonly isBefore: boolean;
}
