import type { OnProblem } from '../../steps/edit.ts';
import { and, bind, choose, constant, type Expression, getKey, isOf, isThere, not, or, setKey } from '../mql.ts';
import { parsePath, plainKeys } from '../path.ts';
import type { Rule } from '../rule.ts';
import { pathFilter, rootsOf } from './filters.ts';

/**
 * Moves a value.
 * @param isWayBack what held it goes away when it is empty then, as a move may have made it, and a value that is there
 *   already counts: of two the former version's is the later one, as for `renameRule`
 */
export function moveRule(path: string, to: string, on: OnProblem, isWayBack: boolean): Rule {
  const [from, target] = [plainKeys(parsePath(path)), plainKeys(parsePath(to))];
  if (from === undefined || target === undefined)
    throw new TypeError(`A value cannot be moved from "${path}" to "${to}": neither may go through an array or map.`);
  const moved = (root: Expression) => deepGet(root, from);
  const needs = (root: Expression) => isThere(moved(root));
  const placed = (root: Expression) => deepSet(deepUnset(root, from, isWayBack), target, moved(root));
  const treated = (root: Expression) =>
    isWayBack ? choose(isThere(deepGet(root, target)), deepUnset(root, from, isWayBack), placed(root)) : placed(root);
  const fits = (root: Expression) => and(needs(root), not(isBlocked(root, target)));
  return {
    title: `${path} is moved to ${to}`,
    place: [],
    filter: pathFilter(parsePath(path), { $exists: true }),
    needs,
    change: (root) => choose(fits(root), treated(root), root),
    problem: {
      of: (root) => and(needs(root), or(isThere(deepGet(root, target)), isBlocked(root, target))),
      on,
      message: `${to} is taken, or what should hold it is no object`,
      onlyBefore: true,
    },
    keeps: (root) => and(needs(root), isThere(getKey(root, target[0] ?? ''))),
    doubtFilter: pathFilter(parsePath(target[0] ?? ''), { $exists: true }),
    roots: rootsOf(parsePath(path), parsePath(to)),
    makes: to,
  };
}

function deepGet(root: Expression, keys: readonly string[]): Expression {
  return keys.reduce<Expression>((holder, key) => getKey(holder, key), root);
}

/** Whether something that is neither an object nor missing stands where an object has to be. */
function isBlocked(root: Expression, target: readonly string[]): Expression {
  const holders = target.slice(0, -1).map((_, index) => deepGet(root, target.slice(0, index + 1)));
  return or(...holders.map((holder) => not(isOf(holder, 'object', 'null', 'missing'))), false);
}

function deepSet(holder: Expression, keys: readonly string[], value: Expression, depth = 0): Expression {
  const [key = '', ...rest] = keys;
  if (rest.length === 0) return setKey(holder, key, value);
  return bind(`s${depth}`, holder, (bound) => {
    const field = getKey(bound, key);
    const inner = choose(isOf(field, 'object'), field, constant({}));
    return setKey(bound, key, deepSet(inner, rest, value, depth + 1));
  });
}

function deepUnset(holder: Expression, keys: readonly string[], prunes: boolean, depth = 0): Expression {
  const [key = '', ...rest] = keys;
  if (rest.length === 0) return setKey(holder, key, '$$REMOVE');
  return bind(`u${depth}`, holder, (bound) =>
    bind(`w${depth}`, deepUnset(getKey(bound, key), rest, prunes, depth + 1), (left) =>
      setKey(bound, key, prunes ? choose({ $eq: [left, constant({})] }, '$$REMOVE', left) : left),
    ),
  );
}
