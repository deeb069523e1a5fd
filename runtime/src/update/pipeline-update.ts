import type { Document } from 'mongodb';
import { updateOperators } from './operators/index.ts';
import { isMissing } from './operators/literal.ts';
import type { Assignment } from './read-assignments.ts';
import type { RoleChanges } from './role-changes.ts';
import type { UpdateContext } from './update-context.ts';

/**
 * An update as one `$set` stage, in which every expression sees the document as it was before, as the operators do.
 * Reports operators and paths that have no exact counterpart there.
 */
export function pipelineUpdate(
  assignments: readonly Assignment[],
  kept: RoleChanges,
  context: UpdateContext,
): Document[] {
  if (context.upsert) {
    context.structure.report('', 'pipeline', 'an upsert cannot compute values by expressions');
  }
  const fields: Document = {};
  for (const { operator, target, operand } of assignments) {
    // In a pipeline, a path through an array leads to each of its elements.
    const isExact = !target.positional && !target.throughNull && !target.throughAny;
    const expression = isExact ? updateOperators[operator]?.express?.(operand, target) : undefined;
    if (expression === undefined) {
      const message = `${operator} cannot stand beside an expression here: send it as an update of its own`;
      context.structure.report(target.path, 'pipeline', message);
    }
    fields[target.stored] = expression;
  }
  for (const [stored, value] of Object.entries(kept.$set)) fields[stored] = { $literal: value };
  for (const [stored, step] of Object.entries(kept.$inc)) {
    fields[stored] = { $cond: [isMissing(stored), step, { $add: [`$${stored}`, step] }] };
  }
  return [{ $set: fields }];
}
