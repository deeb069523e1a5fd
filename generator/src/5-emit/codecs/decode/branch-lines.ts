import type { Lines } from '../lines.ts';
import type { Branch } from './read-slot.ts';

/**
 * A chain of tests of `type`.
 *
 * @param otherwise When it is none of those.
 */
export function branchLines(branches: readonly Branch[], otherwise: Lines): Lines {
  return [
    ...branches.flatMap(({ type, condition, lines }, index) => {
      const test = `type === ${type}${condition === undefined ? '' : ` && ${condition}`}`;
      return [`${index === 0 ? 'if' : '} else if'} (${test}) {`, lines];
    }),
    ...(otherwise.length === 0 ? [] : ['} else {', otherwise]),
    '}',
  ];
}
