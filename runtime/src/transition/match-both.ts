import { BSONRegExp, type Document } from 'mongodb';
import type { Codec } from '../codecs/codec.ts';
import { isPlainObject } from '../codecs/plain-object.ts';
import { innermostCodec } from '../codecs/reachable-shapes.ts';
import type { Shape } from '../codecs/shape.ts';
import { bareCondition } from './bare-value.ts';
import { effectivePath } from './effective-path.ts';
import { codecInTransition, isWidening } from './is-in-transition.ts';
import { matchConverted } from './match-converted.ts';
import { matchForms, matchPaths } from './match-forms.ts';
import { isOperators, matchReplaced } from './match-replaced.ts';
import { type PathStep, tracePath } from './trace-path.ts';

/** Where a filter stands, and whom it tells of what it cannot say. */
export interface MatchPlace {
  /** Whether it is asked of the elements of an array, where the server takes no `$expr`. */
  readonly isItem: boolean;
  readonly refuse: (message: string) => void;
}

interface Match extends MatchPlace {
  readonly shape: Shape;
  readonly path: string;
  readonly steps: readonly PathStep[];
  readonly codec: Codec | undefined;
}

/**
 * Makes of a filter on one path, given for the present form, the filter that means the same of documents in any form:
 * with former keys, former types and former values. `filter` has the path and `$and`, `$or`, `$nor` as its only keys.
 */
export function matchBoth(shape: Shape, path: string, filter: Document, place: MatchPlace): Document {
  const steps = tracePath(shape, path);
  const codec = steps.at(-1)?.codec;
  // What is stored by itself has no positions.
  if (steps.some(({ field }, index) => field === undefined && steps[index - 1]?.field?.reshaped === 'wrapped'))
    place.refuse('cannot be asked by position while its shape is being migrated');
  return matchFilter(filter, { ...place, shape, path, steps, codec });
}

function matchFilter(filter: Document, match: Match): Document {
  return allOf(
    Object.entries(filter).flatMap(([key, value]) =>
      key === match.path
        ? matchCondition(value, match)
        : [{ [key]: (value as Document[]).map((part) => matchFilter(part, match)) }],
    ),
  );
}

function allOf(clauses: readonly Document[]): Document {
  const [only] = clauses;
  return only !== undefined && clauses.length === 1 ? only : { $and: clauses };
}

function matchCondition(condition: unknown, match: Match): Document[] {
  if (!isOperators(condition)) return [matchOne(condition, match)];
  const { $regex, $options, ...others } = condition;
  const clauses = Object.entries(others).map(([operator, operand]) => matchOperator(operator, operand, match));
  if ($regex !== undefined) clauses.push(matchOne({ $regex, ...($options !== undefined && { $options }) }, match));
  return clauses;
}

/** Operators that a missing value meets are the negation of one that it does not meet. */
function matchOperator(operator: string, operand: unknown, match: Match): Document {
  switch (operator) {
    case '$ne':
      return { $nor: [matchOne({ $eq: operand }, match)] };
    case '$nin':
      return { $nor: [matchOne({ $in: operand }, match)] };
    case '$not':
      return { $nor: [isOperators(operand) ? allOf(matchCondition(operand, match)) : matchOne(operand, match)] };
    case '$exists':
      return operand === false ? { $nor: [matchOne({ $exists: true }, match)] } : matchOne({ $exists: true }, match);
    case '$all':
      return matchAll(operand, match);
    case '$near':
    case '$nearSphere':
      match.refuse('cannot be sorted by distance while it is being migrated');
      return {};
    default:
      return matchOne({ [operator]: operand }, match);
  }
}

/** An array of former and present values holds an item when it holds it in either form, and so does one stored by itself. */
function matchAll(operand: unknown, match: Match): Document {
  const items: readonly unknown[] = Array.isArray(operand) ? operand : [];
  const isPlain = match.codec === undefined || innermostCodec(match.codec).formerValues === undefined;
  if ((isPlain && match.steps.at(-1)?.field?.reshaped === undefined) || items.length === 0) {
    return matchOne({ $all: operand }, match);
  }
  return allOf(items.map((item) => matchOne(isElementMatch(item) ? item : { $eq: item }, match)));
}

function isElementMatch(item: unknown): boolean {
  return isPlainObject(item) && Object.hasOwn(item, '$elemMatch');
}

function matchOne(condition: unknown, match: Match): Document {
  const { codec } = match;
  if (codec === undefined || !codecInTransition(codec)) return matchShapes(condition, match);
  if (codec.conversion !== undefined) return matchConversion(condition, match);
  const { formerValues, structure } = innermostCodec(codec);
  if (formerValues !== undefined) {
    const replaced = matchReplaced(condition, formerValues);
    if (replaced === undefined) match.refuse('cannot be compared as a whole while its values are being migrated');
    return matchShapes(replaced, match);
  }
  if (structure.kind === 'embedded' && comparesWhole(condition)) {
    match.refuse('cannot be compared as a whole while what is in it is being migrated');
  }
  return matchShapes(condition, match);
}

/** A condition of values that may be stored by themselves or in an array. */
function matchShapes(condition: unknown, { steps, refuse }: Match): Document {
  const present = matchForms(steps, condition);
  const reshaped = steps.at(-1)?.field?.reshaped;
  const isEmptyToo = isOperators(condition) && condition.$exists === true;
  const former = reshaped === 'wrapped' ? bareCondition(condition) : undefined;
  if (former === undefined && !(reshaped === 'unwrapped' && isEmptyToo)) return present;
  // There, the parts of a condition could be met by different items.
  if (steps.some(({ leavesArray }) => leavesArray)) refuse('cannot be asked this while its shape is being migrated');
  return former === undefined
    ? matchForms(steps, { ...(condition as object), $ne: [] })
    : { $or: [present, matchPaths(steps, former)] };
}

function matchConversion(condition: unknown, match: Match): Document {
  const { codec, steps, shape, path, isItem } = match;
  const conversion = codec?.conversion;
  if (conversion === undefined) return {};
  const asksPresence = isOperators(condition) && (condition.$exists === true || condition.$type === 'null');
  if (asksPresence || (isWidening(conversion) && !(isOperators(condition) && '$type' in condition))) {
    return matchForms(steps, condition);
  }
  const isBelowArray = steps.some(({ leavesArray, field }) => leavesArray || field === undefined);
  const clause =
    isItem || isBelowArray ? undefined : matchConverted(condition, effectivePath(shape, path), conversion.to);
  if (clause === undefined) match.refuse('cannot be asked this while its type is being migrated');
  return { $expr: clause };
}

/** Whether a condition compares with embedded values, or arrays or maps of them, whose keys may be former ones. */
function comparesWhole(condition: unknown): boolean {
  if (!isOperators(condition)) return typeof condition === 'object' && condition !== null && !isPattern(condition);
  return Object.entries(condition).some(([operator, operand]) => {
    if (operator === '$eq') return comparesWhole(operand);
    if (operator !== '$in' && operator !== '$all') return false;
    return Array.isArray(operand) && operand.some((item) => !isElementMatch(item) && comparesWhole(item));
  });
}

function isPattern(value: object): boolean {
  return value instanceof RegExp || value instanceof BSONRegExp;
}
