import type { Assignment } from './read-assignments.ts';
import type { UpdateContext } from './update-context.ts';

/** A position that an array filter, or nothing, chooses: the server takes no number beside it in the same array. */
const filtered = /^\$\[/;
const numbered = /^(?:\d+|\$)$/;

/** Reports paths that are changed twice, or together with something inside of them, as the server would. */
export function checkConflicts(assignments: readonly Assignment[], context: UpdateContext): void {
  checkPositions(assignments, context);
  // A dot sorts before every character of a name, once it is replaced by the lowest one.
  const byPath = assignments
    .map((assignment) => ({ assignment, key: `${assignment.target.stored.replaceAll('.', '\0')}\0` }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
  for (const [index, { assignment, key }] of byPath.entries()) {
    const above = byPath[index - 1];
    if (above === undefined || !key.startsWith(above.key)) continue;
    const other = above.assignment;
    const message = `is changed by ${assignment.operator} here and by ${other.operator} at "${other.target.path}"`;
    context.structure.report(assignment.target.path, 'conflict', message);
  }
}

function checkPositions(assignments: readonly Assignment[], context: UpdateContext): void {
  const arrays = new Map<string, RegExp>();
  for (const { target } of assignments) {
    const segments = target.stored.split('.');
    for (const [index, segment] of segments.entries()) {
      const kind = [filtered, numbered].find((pattern) => pattern.test(segment));
      if (kind === undefined) continue;
      const array = segments.slice(0, index).join('.');
      const other = arrays.get(array) ?? kind;
      arrays.set(array, other);
      if (other === kind) continue;
      const message = 'chooses elements by $[] or $[name], and another path of the same array by a number or $';
      context.structure.report(target.path, 'conflict', message);
    }
  }
}
