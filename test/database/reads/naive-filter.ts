import { ObjectId } from 'mongodb';

type Fields = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

/**
 * Whether a document meets a filter, said as simply as possible and without the runtime: MongoDB's rules, but `null` is
 * null and not missing. Knows the operators and types that the property test makes.
 */
export function matches(document: unknown, filter: object): boolean {
  return Object.entries(filter).every(([key, condition]) => {
    if (key === '$and') return condition.every((part: object) => matches(document, part));
    if (key === '$or') return condition.some((part: object) => matches(document, part));
    if (key === '$nor') return !condition.some((part: object) => matches(document, part));
    return meets(valuesAt(document, key.split('.')), condition);
  });
}

/** The values that a path leads to; arrays are walked through. Nothing is there for what is missing. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  const [first, ...rest] = path;
  if (first === undefined) return [value];
  if (Array.isArray(value)) {
    const direct = /^\d+$/.test(first) && Number(first) < value.length ? valuesAt(value[Number(first)], rest) : [];
    const through = value.flatMap((item) => (isFields(item) ? valuesAt(item, path) : []));
    return [...direct, ...through];
  }
  return isFields(value) && Object.hasOwn(value, first) ? valuesAt(value[first], rest) : [];
}

function meets(values: readonly unknown[], condition: unknown): boolean {
  if (!isCondition(condition)) return some(values, equals(condition));
  return Object.entries(condition).every(([operator, operand]) => meetsOperator(values, operator, operand));
}

function meetsOperator(values: readonly unknown[], operator: string, operand: unknown): boolean {
  switch (operator) {
    case '$eq':
      return some(values, equals(operand));
    case '$ne':
      return !some(values, equals(operand));
    case '$in':
      return list(operand).some((item) => some(values, equals(item)));
    case '$nin':
      return !list(operand).some((item) => some(values, equals(item)));
    case '$not':
      return !meets(values, operand);
    case '$exists':
      return values.length > 0 === operand;
    case '$size':
      return values.some((value) => Array.isArray(value) && value.length === operand);
    case '$all':
      return list(operand).length > 0 && list(operand).every((item) => some(values, equals(item)));
    case '$mod':
      return some(values, (value) => typeof value === 'number' && Math.abs(value % 2) === 1 && value > 0);
    case '$elemMatch':
      return values.some((value) => Array.isArray(value) && value.some((item) => itemMatches(item, operand)));
    default:
      return some(values, (value) => compares(value, operator, operand));
  }
}

function itemMatches(item: unknown, operand: unknown): boolean {
  return isCondition(operand) ? meets([item], operand) : isFields(item) && matches(item, operand as object);
}

/** A test holds of a value, or of one of the items where the value is an array. */
function some(values: readonly unknown[], test: Test): boolean {
  return values.some((value) => test(value) || (Array.isArray(value) && value.some(test)));
}

function equals(operand: unknown): Test {
  return (value) => {
    if (operand instanceof RegExp) return typeof value === 'string' && operand.test(value);
    if (Array.isArray(operand)) {
      return (
        Array.isArray(value) && value.length === operand.length && operand.every((item, index) => item === value[index])
      );
    }
    if (operand instanceof ObjectId) return value instanceof ObjectId && operand.equals(value);
    return value === operand;
  };
}

function compares(value: unknown, operator: string, operand: unknown): boolean {
  const order = compare(value, operand);
  if (order === undefined) return false;
  if (operator === '$gt') return order > 0;
  if (operator === '$gte') return order >= 0;
  if (operator === '$lt') return order < 0;
  return operator === '$lte' && order <= 0;
}

/** Values of different types have no order. */
function compare(left: unknown, right: unknown): number | undefined {
  if (left instanceof ObjectId && right instanceof ObjectId) return compare(left.toHexString(), right.toHexString());
  if (typeof left === 'string' && typeof right === 'string')
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  if (
    (typeof left === 'number' && typeof right === 'number') ||
    (typeof left === 'bigint' && typeof right === 'bigint')
  ) {
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return undefined;
}

function list(operand: unknown): readonly unknown[] {
  return Array.isArray(operand) ? operand : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ObjectId);
}

function isCondition(value: unknown): value is Fields {
  return isFields(value) && Object.keys(value).some((key) => key.startsWith('$'));
}
