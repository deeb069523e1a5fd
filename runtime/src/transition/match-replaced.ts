import { isPlainObject } from '../codecs/plain-object.ts';

/**
 * A condition on values of an enum, or on an array of them, that takes former values for those that replaced them.
 * `undefined` for what the server can only compare with one form.
 */
export function matchReplaced(condition: unknown, formerValues: ReadonlyMap<string, string>): unknown {
  if (!isOperators(condition)) return matchEqual(condition, formerValues);
  const matched: Record<string, unknown> = {};
  for (const [operator, operand] of Object.entries(condition)) {
    const clause = matchOperator(operator, operand, formerValues);
    if (clause === undefined || Object.keys(clause).some((key) => Object.hasOwn(matched, key))) return undefined;
    Object.assign(matched, clause);
  }
  return matched;
}

/** Whether a condition is made of operators, and is not a value. */
export function isOperators(condition: unknown): condition is Readonly<Record<string, unknown>> {
  return isPlainObject(condition) && Object.keys(condition).some((key) => key.startsWith('$'));
}

function matchOperator(
  operator: string,
  operand: unknown,
  formerValues: ReadonlyMap<string, string>,
): Record<string, unknown> | undefined {
  switch (operator) {
    case '$eq':
      return matchEqual(operand, formerValues);
    case '$in':
    case '$nin': {
      const values = formsOfAll(operand, formerValues);
      return values && { [operator]: values };
    }
    case '$ne': {
      const values = formsOfAll([operand], formerValues);
      return values && { $nin: values };
    }
    case '$not':
    case '$elemMatch': {
      const inner = matchReplaced(operand, formerValues);
      return inner === undefined ? undefined : { [operator]: inner };
    }
    case '$exists':
    case '$type':
    case '$size':
      return { [operator]: operand };
    default:
      return undefined;
  }
}

function matchEqual(value: unknown, formerValues: ReadonlyMap<string, string>): Record<string, unknown> | undefined {
  const values = formsOfAll([value], formerValues);
  if (values === undefined) return undefined;
  return values.length === 1 ? { $eq: values[0] } : { $in: values };
}

/** The texts, and those that they replaced; `undefined` when there is an array or object, which may hold any of them. */
function formsOfAll(values: unknown, formerValues: ReadonlyMap<string, string>): unknown[] | undefined {
  if (!Array.isArray(values) || values.some((value) => typeof value === 'object' && value !== null)) return undefined;
  return values.flatMap((value: unknown) => [
    value,
    ...[...formerValues].filter(([, now]) => now === value).map(([before]) => before),
  ]);
}
