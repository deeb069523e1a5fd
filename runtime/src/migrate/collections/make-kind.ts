import type { Step } from '../steps/step.ts';
import type { StepKind } from '../steps/step-kind.ts';

/** The kind of a step that changes the catalogue: no documents are rewritten, and as a rule nothing stands against it. */
export function makeKind<S extends Step>(
  parts: Pick<StepKind<S>, 'describe' | 'inspect' | 'run'> & Partial<StepKind<S>>,
): StepKind<S> {
  return { preflight: async () => [], count: async () => 0, samples: async () => [], ...parts };
}
