import type { OnProblem } from '../../steps/edit.ts';
import { renamedPath } from '../../steps/renamed-path.ts';
import { and, choose, type Expression, getKey, isThere, setKey, unsetKey } from '../mql.ts';
import { holderOf } from '../path.ts';
import type { Rule } from '../rule.ts';
import { pathFilter, rootsOf } from './filters.ts';

/** Gives a field another key in what holds it. The renamed field becomes the last one there, as with `$rename`. */
export function renameRule(path: string, to: string, on: OnProblem): Rule {
  const { place, key } = holderOf(path);
  const from = [...place, { kind: 'key', key } as const];
  const target = [...place, { kind: 'key', key: to } as const];
  const needs = (holder: Expression) => isThere(getKey(holder, key));
  return {
    title: `${path} is renamed to ${to}`,
    place,
    filter: pathFilter(from, { $exists: true }),
    needs,
    change: (holder) => choose(needs(holder), setKey(unsetKey(holder, key), to, getKey(holder, key)), holder),
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
