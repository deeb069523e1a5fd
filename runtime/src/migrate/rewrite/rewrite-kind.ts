import { validatorsOf } from '../snapshot/validators-of.ts';
import type { Rewrite } from '../steps/step.ts';
import type { StepKind } from '../steps/step-kind.ts';
import { makeRewriteKind } from './make-rewrite-kind.ts';

/** The step that rewrites documents. */
export const rewriteKind: StepKind<Rewrite> = makeRewriteKind(validatorsOf);
