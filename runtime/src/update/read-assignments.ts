import { report } from '../codecs/problem-codes.ts';
import { suggestion } from '../errors/suggestion.ts';
import { Expression } from '../expression/expression.ts';
import { updateOperators } from './operators/index.ts';
import type { UpdateContext, UpdateTarget } from './update-context.ts';
import { updatePath } from './update-path.ts';

/** One operator at work on one path. */
export interface Assignment {
  readonly operator: string;
  readonly target: UpdateTarget;
  /** Encoded, or an `Expression`, or (in `$each`) with expressions in it. */
  readonly operand: unknown;
}

/** Checks and encodes what a caller's update says; reports to `context`. */
export function readAssignments(update: unknown, context: UpdateContext): Assignment[] {
  if (!isPlainObject(update)) {
    refuse(context, '', 'an update is an object of operators, such as { $set: { … } }');
    return [];
  }
  const assignments = Object.entries(update).flatMap(([operator, paths]) => readOperator(operator, paths, context));
  const hasProblems = context.structure.problems.length + context.values.problems.length > 0;
  if (assignments.length === 0 && !context.upsert && !hasProblems) {
    refuse(context, '', 'the update changes nothing');
  }
  return assignments;
}

function readOperator(operator: string, paths: unknown, context: UpdateContext): Assignment[] {
  if (!Object.hasOwn(updateOperators, operator)) {
    const hint = operator.startsWith('$')
      ? `is not an operator of updates.${suggestion(operator, Object.keys(updateOperators))}`
      : 'is not an operator: put the fields to change under $set';
    return refuse(context, operator, hint);
  }
  if (paths === undefined) return refuse(context, operator, 'must not be undefined');
  if (!isPlainObject(paths)) return refuse(context, operator, 'takes an object of paths');
  if (operator === '$setOnInsert' && !context.upsert) return refuse(context, operator, 'works in an upsert only');
  return Object.entries(paths).flatMap(([path, operand]) => readAssignment(operator, path, operand, context));
}

function readAssignment(operator: string, path: string, operand: unknown, context: UpdateContext): Assignment[] {
  const target = updatePath(path, context);
  if (target === undefined) return [];
  if (operand === undefined) {
    context.structure.report(path, 'undefined', `is undefined in ${operator}`);
    return [];
  }
  const { locked } = target;
  // What is set on insert only, changes no document that exists.
  if (locked !== undefined && (locked.role !== undefined || operator !== '$setOnInsert')) {
    const message = locked.role === undefined ? 'Cannot change once it is set.' : 'Is kept by Espalier itself.';
    report(context.values, path, 'immutable', message);
    return [];
  }
  return [{ operator, target, operand: updateOperators[operator]?.encode(operand, target, context) }];
}

function refuse(context: UpdateContext, path: string, message: string): [] {
  context.structure.report(path, 'update', message);
  return [];
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Expression.is(value);
}
