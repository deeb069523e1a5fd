import type { Document } from 'mongodb';
import { anyAt } from './at-place.ts';
import { or } from './mql.ts';
import type { Rule } from './rule.ts';

/** Which rules may find documents that a pipeline cannot just be sent to: those with a problem, and those that lose something. */
export interface Doubts {
  readonly problem: (rule: Rule) => boolean;
  readonly keeps: (rule: Rule) => boolean;
}

/** A condition that all such documents meet; undefined when there can be none. Cheap where rules have fields of their own. */
export function doubtFilter(rules: readonly Rule[], doubts: Doubts): Document | undefined {
  const doubtful = rules.filter((rule) => isDoubtful(rule, doubts));
  if (doubtful.length === 0) return undefined;
  const areApart = rules.every((rule) => !rules.some((other) => other !== rule && haveCommonRoot(rule.roots, other)));
  if (areApart) return { $or: doubtful.map((rule) => exactFilter(rule, doubts)) };
  // What another rule makes is found under another name before.
  const areChained = rules.some(({ makes }) => makes !== undefined);
  return {
    $or: (areChained ? rules : doubtful).map(({ filter, doubtFilter: own }) => (areChained ? filter : (own ?? filter))),
  };
}

function isDoubtful(rule: Rule, { problem, keeps }: Doubts): boolean {
  return (rule.problem !== undefined && problem(rule)) || (rule.keeps !== undefined && keeps(rule));
}

/** Of a rule that no other precedes in its fields, it can be said from the document as it is. */
function exactFilter(rule: Rule, doubts: Doubts): Document {
  const tests = [
    ...(rule.problem !== undefined && doubts.problem(rule) ? [rule.problem.of] : []),
    ...(rule.keeps !== undefined && doubts.keeps(rule) ? [rule.keeps] : []),
  ];
  const isAny = anyAt('$$ROOT', rule.place, (value) => or(...tests.map((test) => test(value))));
  return rule.doubtFilter ?? { $and: [rule.filter, { $expr: isAny }] };
}

function haveCommonRoot(roots: readonly string[], other: Rule): boolean {
  return roots.some((root) => other.roots.includes(root));
}
