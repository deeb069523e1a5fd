import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { RelatedPlace } from '../../diagnostics/diagnostic.ts';
import type { IndexDraft, IndexScope } from './index-draft.ts';

/**
 * A document cannot be written when two fields of one index hold arrays, unless one of the arrays is inside the other:
 * the arrays on all paths must form a chain. A `2dsphere` index takes any number.
 */
export function checkParallelArrays({ diagnostics }: IndexScope, { keys }: IndexDraft): boolean {
  const arrays = keys.flatMap((key) => (key.kind === '2dsphere' ? [] : key.arrays.map((path) => ({ path, key }))));
  const sorted = arrays.sort((left, right) => left.path.length - right.path.length);
  for (const [index, { path, key }] of sorted.entries()) {
    const outer = sorted[index - 1];
    if (outer === undefined || path === outer.path || path.startsWith(`${outer.path}.`)) continue;
    const related: readonly RelatedPlace[] = [
      { message: `"${outer.key.path}" leads through an array too`, span: outer.key.span },
    ];
    const parameters = { path: key.path, other: outer.key.path };
    diagnostics.push(createDiagnostic('link/parallel-arrays', parameters, key.span, related));
    return false;
  }
  return true;
}
