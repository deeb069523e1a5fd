import type { Document } from 'mongodb';
import type { Shape } from '../codecs/shape.ts';
import { QueryError } from '../errors/query-error.ts';
import { ValidationError } from '../errors/validation-error.ts';
import { Expression } from '../expression/expression.ts';
import { checkConflicts } from './check-conflicts.ts';
import { completeInsert, type PendingSequence } from './complete-insert.ts';
import { encodeArrayFilters } from './encode-array-filters.ts';
import { pipelineUpdate } from './pipeline-update.ts';
import { type Assignment, readAssignments } from './read-assignments.ts';
import { roleChanges } from './role-changes.ts';
import type { UpdateContext } from './update-context.ts';
import type { ArrayFilters } from './update-types.ts';

/** What an update is encoded by. */
export interface UpdateRequest {
  readonly shape: Shape;
  /** The model's name, for errors. */
  readonly model: string;
  /** The time that `updatedAt` gets. */
  readonly now: Date;
  readonly arrayFilters?: ArrayFilters | undefined;
  /** Set for an upsert: the encoded filters, whose equalities become a part of the inserted document. */
  readonly insertFrom?: readonly Document[];
  /** False where a document that exists is only read (`getOrCreate`): it keeps its `updatedAt` and version. */
  readonly touches?: boolean;
}

/** An update as it is sent. */
export interface EncodedUpdate {
  readonly update: Document | Document[];
  readonly arrayFilters?: Document[];
  /** Numbers to reserve and to set on insert before the upsert is sent. */
  readonly sequences: readonly PendingSequence[];
}

/**
 * Turns a typed update into MQL: paths into stored names, operands into their declared types; adds what the model keeps
 * itself. When a value is an expression, the whole update becomes a pipeline of the same effect.
 * Throws `QueryError` for what cannot be sent, and `ValidationError` for values that break the model's rules.
 */
export function encodeUpdate(update: unknown, request: UpdateRequest): EncodedUpdate {
  const context: UpdateContext = {
    shape: request.shape,
    upsert: request.insertFrom !== undefined,
    now: request.now,
    values: { problems: [], unknownKeys: 'refuse' },
    structure: { problems: [], unknownKeys: 'refuse' },
  };
  const assignments = readAssignments(update, context);
  const arrayFilters = encodeArrayFilters(assignments, request.arrayFilters, context);
  const { shape, now, insertFrom, touches = true } = request;
  const insert = insertFrom && completeInsert(assignments, insertFrom, context, { now, touches });
  checkConflicts(assignments, context);
  const kept = touches ? roleChanges(shape, now) : { $set: {}, $inc: {} };
  const computed = assignments.some(({ operand }) => holdsExpression(operand));
  const encoded = computed
    ? pipelineUpdate(assignments, kept, context)
    : classicUpdate(assignments, { ...kept, $setOnInsert: insert?.document ?? {} });
  throwProblems(context, request.model);
  return { update: encoded, ...(arrayFilters && { arrayFilters }), sequences: insert?.sequences ?? [] };
}

/** Throws what has been reported, if anything. */
export function throwProblems({ structure, values }: UpdateContext, model: string): void {
  if (structure.problems.length > 0) throw new QueryError(structure.problems, { model });
  if (values.problems.length > 0) throw new ValidationError(values.problems, { model });
}

function classicUpdate(assignments: readonly Assignment[], kept: Readonly<Record<string, Document>>): Document {
  const update: Record<string, Document> = {};
  for (const { operator, target, operand } of assignments) {
    update[operator] ??= {};
    update[operator][target.stored] = operand;
  }
  for (const [operator, changes] of Object.entries(kept)) {
    if (Object.keys(changes).length > 0) update[operator] = { ...update[operator], ...changes };
  }
  return update;
}

function holdsExpression(operand: unknown): boolean {
  if (Expression.is(operand)) return true;
  if (typeof operand !== 'object' || operand === null || !('$each' in operand)) return false;
  return Array.isArray(operand.$each) && operand.$each.some((element) => Expression.is(element));
}
