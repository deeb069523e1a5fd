import type { Document } from 'mongodb';
import { anyAt, changeAt } from './at-place.ts';
import { choose, constant, type Expression, getKey, setKey } from './mql.ts';
import type { Rule } from './rule.ts';

/** The stages that take a document from one shape to the other; no document is changed by a second pass. */
export function changeStages(rules: readonly Rule[]): Document[] {
  if (!rules.some((rule) => rule.readsOriginal)) {
    return rules.map((rule) => ({ $replaceWith: changeDocument(rule, '$$ROOT', '$$ROOT') }));
  }
  return [
    { $replaceWith: { document: '$$ROOT', original: '$$ROOT' } },
    ...rules.map((rule) => ({ $set: { document: changeDocument(rule, '$document', '$original') } })),
    { $replaceWith: '$document' },
  ];
}

const isConcerned = { $match: { $or: [{ 'problems.0': { $exists: true } }, { isKept: true }] } } as const;

/** Stages that leave `_id`, the numbers of the rules whose problem a document has, and whether it has to be kept. */
export function studyStages(rules: readonly Rule[], isBefore: boolean): Document[] {
  return [...studied(rules, isBefore), isConcerned, { $project: { _id: '$original._id', problems: 1, isKept: 1 } }];
}

/** How rules are undone, to see what is lost. */
export interface Undoing {
  readonly reverse: readonly Rule[];
  /** Top-level fields that may differ. */
  readonly roots: ReadonlySet<string>;
  /** Whether documents may be in part as the rules make them already: what is lost is told from one that is in no part so. */
  readonly isMixed: boolean;
}

/**
 * Like `studyStages`, and what undoing would have to start from: `before` and `back` are the fields as they are and as they
 * come back without the trash, `order` all keys.
 */
export function lossStages(rules: readonly Rule[], { reverse, roots, isMixed }: Undoing): Document[] {
  const fieldsOf = (document: string) =>
    [...roots].reduce<Expression>((fields, root) => setKey(fields, root, getKey(document, root)), constant({}));
  return [
    ...studied(rules, true),
    isConcerned,
    { $set: { changed: '$document', whole: '$original' } },
    ...reverse.map((rule) => ({
      $set: {
        document: changeDocument(rule, '$document', '$changed'),
        ...(isMixed && { whole: changeDocument(rule, '$whole', '$original') }),
      },
    })),
    {
      $replaceWith: {
        _id: '$original._id',
        problems: '$problems',
        before: fieldsOf('$whole'),
        back: fieldsOf('$document'),
        order: { $map: { input: { $objectToArray: '$original' }, as: 'field', in: '$$field.k' } },
      },
    },
  ];
}

/** Stages that leave `document`, as the rules make it, and `problems`, the numbers of the rules whose problem it has. */
export function outcomeStages(rules: readonly Rule[], isBefore: boolean): Document[] {
  return [...studied(rules, isBefore), { $unset: ['original', 'isKept'] }];
}

/** Stages that leave the documents as the rules make them, without those that have a problem. */
export function resultStages(rules: readonly Rule[], isBefore: boolean): Document[] {
  if (rules.every(({ problem }) => problem === undefined)) return changeStages(rules);
  return [...studied(rules, isBefore), { $match: { 'problems.0': { $exists: false } } }, { $replaceWith: '$document' }];
}

function studied(rules: readonly Rule[], isBefore: boolean): Document[] {
  const study = rules.flatMap((rule, index) => {
    const { problem, keeps } = rule;
    const isAsked = problem !== undefined && (isBefore || !problem.onlyBefore);
    const found = (test: (value: Expression) => Expression) => anyAt('$document', rule.place, test);
    return [
      {
        $set: {
          ...(isAsked && { problems: { $concatArrays: ['$problems', choose(found(problem.of), [index], [])] } }),
          ...(keeps && { isKept: { $or: ['$isKept', found(keeps)] } }),
          document: changeDocument(rule, '$document', '$original'),
        },
      },
    ];
  });
  return [{ $replaceWith: { document: '$$ROOT', original: '$$ROOT', problems: [], isKept: false } }, ...study];
}

/** A condition that exactly the documents meet that one of the rules would change or has to. */
export function needsFilter(rules: readonly Rule[]): Document {
  if (rules.length === 0) return { $expr: false };
  return { $or: rules.map((rule) => ({ $and: [rule.filter, { $expr: anyAt('$$ROOT', rule.place, rule.needs) }] })) };
}

/** A condition that those documents meet, and others; quick. */
export function quickFilter(rules: readonly Rule[]): Document {
  if (rules.some((rule) => Object.keys(rule.filter).length === 0)) return {};
  return rules.length === 0 ? { $expr: false } : { $or: rules.map((rule) => rule.filter) };
}

function changeDocument(rule: Rule, document: Expression, original: Expression): Expression {
  const change = rule.readsOriginal
    ? (value: Expression) => ({
        $let: { vars: { CURRENT: original, place: value }, in: rule.change('$$place', null) },
      })
    : (value: Expression) => rule.change(value, null);
  return changeAt(document, rule.place, change, rule.drops);
}
