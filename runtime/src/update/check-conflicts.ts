import type { Assignment } from './read-assignments.ts';
import type { UpdateContext } from './update-context.ts';

/** Reports paths that are changed twice, or together with something inside of them, as the server would. */
export function checkConflicts(assignments: readonly Assignment[], context: UpdateContext): void {
  // A dot sorts before every character of a name, once it is replaced by the lowest one.
  const byPath = assignments
    .map((assignment) => ({ assignment, key: `${assignment.target.stored.replaceAll('.', '\0')}\0` }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
  for (const [index, { assignment, key }] of byPath.entries()) {
    const above = byPath[index - 1];
    if (above === undefined || !key.startsWith(above.key)) continue;
    context.structure.problems.push({
      path: assignment.target.path,
      code: 'conflict',
      message: `is changed by ${assignment.operator} here and by ${above.assignment.operator} at "${above.assignment.target.path}"`,
    });
  }
}
