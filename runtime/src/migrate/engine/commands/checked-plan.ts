import type { ChainLink } from '../chain/chain-link.ts';
import type { Engine } from '../engine.ts';
import { checkHalves } from '../run/check-halves.ts';
import { checkPhase } from './check-phase.ts';
import { planUp, type UpPlan } from './plan-up.ts';
import type { UpOptions } from './up.ts';

/** What `up` will do. Throws `migrate/phase` or `migrate/indivisible` when the half that is asked for cannot come. */
export function checkedPlan(engine: Engine, chain: readonly ChainLink[], options: UpOptions): UpPlan {
  const plan = planUp(engine, chain, options);
  checkPhase(engine, plan, options.phase);
  if (options.phase === 'expand') checkHalves(plan.tasks);
  return plan;
}

/** The names of the migrations that wait. */
export function waitingNames({ waiting }: UpPlan): readonly string[] {
  return waiting.map(({ migration }) => migration.name);
}
