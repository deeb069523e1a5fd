import { BSONRegExp } from 'mongodb';
import { encodeOperand } from '../encode-operand.ts';
import { encodePattern, takesPatterns } from '../encode-pattern.ts';
import type { FieldTarget } from '../field-target.ts';
import type { BsonTypeName } from '../filters/bson-type-name.ts';
import type { ConditionOperator } from './condition-operator.ts';

const typeNames: ReadonlySet<unknown> = new Set<BsonTypeName>([
  'double',
  'string',
  'object',
  'array',
  'binData',
  'objectId',
  'bool',
  'date',
  'null',
  'regex',
  'javascript',
  'int',
  'timestamp',
  'long',
  'decimal',
  'minKey',
  'maxKey',
  'number',
]);

const isNull = { $type: 'null' };

/** The operators that values of every type have. */
export const equalityOperators: ReadonlyMap<string, ConditionOperator> = new Map<string, ConditionOperator>([
  ['$eq', encodeEqual],
  ['$ne', encodeNotEqual],
  ['$in', encodeIn],
  ['$nin', encodeNotIn],
  ['$exists', encodeExists],
  ['$type', encodeType],
]);

function encodeEqual(target: FieldTarget, operand: unknown): void {
  const value = encodeOperand(target, operand);
  if (value === null) target.sink.setOperator(target.stored, '$type', 'null');
  else if (value !== undefined) target.sink.setOperator(target.stored, '$eq', value);
}

function encodeNotEqual(target: FieldTarget, operand: unknown): void {
  const { sink, stored } = target;
  const value = encodeOperand(target, operand);
  if (value === null) sink.setOperator(stored, '$not', isNull);
  // The server refuses a regular expression here.
  else if (value instanceof BSONRegExp) sink.setOperator(stored, '$not', { $eq: value });
  else if (value !== undefined) sink.setOperator(stored, '$ne', value);
}

function encodeIn(target: FieldTarget, operand: unknown): void {
  const { sink, stored } = target;
  const choice = encodeChoice(target, operand);
  if (choice === undefined) return;
  if (choice.apart.length === 0) sink.setOperator(stored, '$in', choice.values);
  else {
    const alternatives = choice.apart.map((condition) => ({ [stored]: condition }));
    if (choice.values.length > 0) alternatives.unshift({ [stored]: { $in: choice.values } });
    if (alternatives.length > 1) sink.require({ $or: alternatives });
    else
      for (const [operator, value] of Object.entries(choice.apart[0] ?? {})) sink.setOperator(stored, operator, value);
  }
}

function encodeNotIn(target: FieldTarget, operand: unknown): void {
  const { sink, stored } = target;
  const choice = encodeChoice(target, operand);
  if (choice === undefined) return;
  if (choice.values.length > 0 || choice.apart.length === 0) sink.setOperator(stored, '$nin', choice.values);
  for (const condition of choice.apart) sink.setOperator(stored, '$not', condition);
}

interface Choice {
  /** What may stand in `$in` and means itself there. */
  readonly values: unknown[];
  /** What would mean something else there: `null` would find missing fields, a regular expression its matches. */
  readonly apart: Readonly<Record<string, unknown>>[];
}

function encodeChoice(target: FieldTarget, operand: unknown): Choice | undefined {
  const { context, at, isItem } = target;
  if (!Array.isArray(operand)) {
    context.report(at, 'type', 'must be an array of values');
    return undefined;
  }
  const choice: Choice = { values: [], apart: [] };
  const patterns = takesPatterns(target.codec);
  for (const [index, item] of Array.from<unknown>(operand).entries()) {
    const place = { ...target, at: `${at}.${index}` };
    const isPattern = patterns && (item instanceof RegExp || item instanceof BSONRegExp);
    const value = isPattern ? encodePattern(item, place) : encodeOperand(place, item);
    if (value === undefined) continue;
    if (value === null && isItem !== true) {
      if (!choice.apart.includes(isNull)) choice.apart.push(isNull);
    } else if (value instanceof BSONRegExp && !isPattern) {
      if (isItem === true) context.report(place.at, 'type', 'cannot be asked of an item as a value; use $eq');
      else choice.apart.push({ $eq: value });
    } else choice.values.push(value);
  }
  return choice;
}

function encodeExists({ sink, stored, context, at }: FieldTarget, operand: unknown): void {
  if (typeof operand === 'boolean') sink.setOperator(stored, '$exists', operand);
  else context.report(at, 'type', 'must be true or false');
}

function encodeType({ sink, stored, context, at }: FieldTarget, operand: unknown): void {
  const names: unknown[] = Array.isArray(operand) ? Array.from<unknown>(operand) : [operand];
  if (names.length > 0 && names.every((name) => typeNames.has(name))) {
    sink.setOperator(stored, '$type', Array.isArray(operand) ? names : operand);
  } else context.report(at, 'type', 'must be a BSON type by name, or an array of such');
}
