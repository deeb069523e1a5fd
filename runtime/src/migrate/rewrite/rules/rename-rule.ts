import type { OnProblem } from '../../steps/edit.ts';
import { renamedPath } from '../../steps/renamed-path.ts';
import { and, choose, type Expression, getKey, isThere, setKey, unsetKey } from '../mql.ts';
import { holderOf } from '../path.ts';
import type { Rule } from '../rule.ts';
import { pathFilter, rootsOf } from './filters.ts';

/**
 * Gives a field another key in what holds it. The renamed field becomes the last one there, as with `$rename`.
 * @param former which of the two keys is the former one: where both are there, it was written last, since the new version
 *   takes it away whenever it writes
 */
export function renameRule(path: string, to: string, on: OnProblem, former: 'source' | 'target'): Rule {
  const { place, key } = holderOf(path);
  const from = [...place, { kind: 'key', key } as const];
  const target = [...place, { kind: 'key', key: to } as const];
  const needs = (holder: Expression) => isThere(getKey(holder, key));
  const countingIn = (holder: Expression) => {
    const [value, known] = [getKey(holder, key), getKey(holder, to)];
    return former === 'source' ? value : choose(isThere(known), known, value);
  };
  return {
    title: `${path} is renamed to ${to}`,
    place,
    filter: pathFilter(from, { $exists: true }),
    needs,
    change: (holder) => choose(needs(holder), setKey(unsetKey(holder, key), to, countingIn(holder)), holder),
    problem: {
      of: (holder) => and(needs(holder), isThere(getKey(holder, to))),
      on,
      message: `${path} and ${to} are both there`,
      onlyBefore: true,
    },
    keeps: (holder) => and(needs(holder), isThere(getKey(holder, to))),
    doubtFilter: pathFilter(target, { $exists: true }),
    roots: rootsOf(from, target),
    makes: renamedPath({ path, to }),
  };
}
