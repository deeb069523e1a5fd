import type { Document } from 'mongodb';
import { updateOperators } from './operators/index.ts';
import { isMissing } from './operators/literal.ts';
import type { Assignment } from './read-assignments.ts';
import type { RoleChanges } from './role-changes.ts';
import type { UpdateContext } from './update-context.ts';

/**
 * An update as one `$set` stage, in which every expression sees the document as it was before, as the operators do.
 * Reports operators and paths that have no exact counterpart there.
 *
 * @param moved What made the update a pipeline when no expression did: a path that is being migrated.
 */
export function pipelineUpdate(
  assignments: readonly Assignment[],
  kept: RoleChanges,
  context: UpdateContext,
  moved?: Assignment,
): Document[] {
  if (context.upsert && moved === undefined) {
    context.structure.report('', 'pipeline', 'an upsert cannot compute values by expressions');
  } else if (context.upsert) {
    const message = 'is being migrated, and an upsert cannot change it by this operator: use $set';
    context.structure.report(moved?.target.path ?? '', 'transition', message);
  }
  const fields: Document = {};
  for (const { operator, target, operand } of assignments) {
    // In a pipeline, a path through an array leads to each of its elements.
    const isExact = !target.positional && !target.throughNull && !target.throughAny;
    const expression = isExact ? updateOperators[operator]?.express?.(operand, target) : undefined;
    if (expression === undefined && moved !== undefined) {
      const message = `${operator} cannot stand in one update with what must be moved to its new form first (${moved.target.path})`;
      context.structure.report(target.path, 'transition', message);
    } else if (expression === undefined) {
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
