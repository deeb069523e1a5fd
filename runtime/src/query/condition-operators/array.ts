import { isPlainObject } from '../../codecs/plain-object.ts';
import { encodeCondition } from '../encode-condition.ts';
import { isCondition } from '../encode-field-filter.ts';
import { encodeFilter } from '../encode-filter.ts';
import { encodeOperand, itemsOf } from '../encode-operand.ts';
import type { FieldTarget } from '../field-target.ts';
import { FilterSink } from '../filter-sink.ts';
import type { ConditionOperator } from './condition-operator.ts';

/** The operators of arrays. */
export const arrayOperators: ReadonlyMap<string, ConditionOperator> = new Map<string, ConditionOperator>([
  ['$all', encodeAll],
  ['$size', encodeSize],
  [
    '$elemMatch',
    (target, operand) => {
      const match = encodeElementMatch(target, operand);
      if (match !== undefined) target.sink.setOperator(target.stored, '$elemMatch', match);
    },
  ],
]);

function encodeSize({ sink, stored, context, at }: FieldTarget, operand: unknown): void {
  if (Number.isInteger(operand) && Number(operand) >= 0) sink.setOperator(stored, '$size', operand);
  else context.report(at, 'type', 'must be a whole number from 0 on');
}

function encodeAll(target: FieldTarget, operand: unknown): void {
  const { sink, stored, context, at, isItem } = target;
  if (!Array.isArray(operand)) {
    context.report(at, 'type', 'must be an array of items');
    return;
  }
  const matches = operand.filter(isElementMatch).length;
  if (matches > 0 && matches < operand.length) {
    context.report(at, 'type', 'must have either items or $elemMatch, not both');
    return;
  }
  const all: unknown[] = [];
  for (const [index, item] of Array.from<unknown>(operand).entries()) {
    const place = { ...target, at: `${at}.${index}` };
    if (isElementMatch(item)) all.push({ $elemMatch: encodeElementMatch(place, item.$elemMatch) });
    else {
      const value = encodeOperand(place, item);
      // Here too null would find arrays that are missing.
      if (value === null && isItem !== true) sink.setOperator(stored, '$type', 'null');
      else if (value !== undefined) all.push(value);
    }
  }
  if (all.length > 0 || operand.length === 0) sink.setOperator(stored, '$all', all);
}

function isElementMatch(item: unknown): item is Readonly<Record<string, unknown>> {
  return isPlainObject(item) && Object.keys(item).length === 1 && Object.hasOwn(item, '$elemMatch');
}

function encodeElementMatch(target: FieldTarget, operand: unknown): unknown {
  const { context, at } = target;
  // A value of any type has no declared items: it is its own description.
  const items = itemsOf(target.codec) ?? target.codec;
  const item = items.structure.kind === 'nullable' ? items.structure.inner : items;
  if (item.structure.kind === 'embedded') return encodeFilter(item.structure.shape(), operand, context, at, true);
  if (!isCondition(operand)) {
    context.report(at, 'type', 'must be an object of operators');
    return undefined;
  }
  const sink = new FilterSink();
  encodeCondition({ ...target, codec: items, stored: '', sink, isItem: true }, operand);
  return sink.toFilter()[''];
}
