import type { Db } from 'mongodb';
import { lastNumber } from '../../sequences/last-number.ts';
import type { Rule } from './rule.ts';

/** The rule with the numbers of its sequence that would be next, to see what it makes without using them up. */
export function withForeseenNumbers(rule: Rule): Rule {
  if (rule.generated?.kind !== 'sequence') return rule;
  const { name } = rule.generated;
  let last: number | undefined;
  const reserve = async (database: Db, count: number) => {
    last ??= Number(await lastNumber(database, name));
    last += count;
    return last - count + 1;
  };
  return { ...rule, generated: { kind: 'sequence', name, reserve } };
}
