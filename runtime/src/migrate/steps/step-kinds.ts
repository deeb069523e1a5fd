import { createCollectionKind } from '../collections/create-collection.ts';
import { createIndexesKind } from '../collections/create-indexes.ts';
import { dropCollectionKind } from '../collections/drop-collection.ts';
import { dropIndexKind } from '../collections/drop-index.ts';
import { modifyIndexKind } from '../collections/modify-index.ts';
import { renameCollectionKind } from '../collections/rename-collection.ts';
import { replaceIndexKind } from '../collections/replace-index.ts';
import { tightenValidatorKind } from '../collections/tighten-validator.ts';
import { widenValidatorKind } from '../collections/widen-validator.ts';
import { dataKind } from '../data/data-kind.ts';
import { runKind } from '../data/run-kind.ts';
import { rewriteKind } from '../rewrite/rewrite-kind.ts';
import type { Step } from './step.ts';
import type { StepKind } from './step-kind.ts';

/** What the engine knows, one for each `op`. */
export type StepKinds = { readonly [Op in Step['op']]: StepKind<Extract<Step, { readonly op: Op }>> };

/** All kinds of steps. A new one is added here and to the type `Step`. */
export const stepKinds: StepKinds = {
  createCollection: createCollectionKind,
  dropCollection: dropCollectionKind,
  renameCollection: renameCollectionKind,
  widenValidator: widenValidatorKind,
  tightenValidator: tightenValidatorKind,
  rewrite: rewriteKind,
  createIndexes: createIndexesKind,
  dropIndex: dropIndexKind,
  replaceIndex: replaceIndexKind,
  modifyIndex: modifyIndexKind,
  data: dataKind,
  run: runKind,
};

/** What the engine knows of a step's kind. */
export function stepKindOf(step: Step): StepKind<Step> {
  return stepKinds[step.op];
}
