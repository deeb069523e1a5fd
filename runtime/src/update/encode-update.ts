import type { Document } from 'mongodb';
import { refuseInvalid } from '../errors/refuse-invalid.ts';
import { Expression } from '../expression/expression.ts';
import { operators } from '../expression/operators.ts';
import { refsOf } from '../expression/refs-of.ts';
import type { ModelContext } from '../model/model-context.ts';
import { FilterContext } from '../query/filter-context.ts';
import { moveStages } from '../transition/move-stages.ts';
import { checkConflicts } from './check-conflicts.ts';
import { completeInsert, type PendingSequence } from './complete-insert.ts';
import { encodeArrayFilters } from './encode-array-filters.ts';
import { formerKeys, needsMove, refuseFormerKeys, rootsOf } from './former-keys.ts';
import { pipelineUpdate } from './pipeline-update.ts';
import { type Assignment, readAssignments } from './read-assignments.ts';
import { roleChanges, withoutEmpty } from './role-changes.ts';
import type { UpdateContext } from './update-context.ts';
import type { ArrayFilters } from './update-types.ts';

/** What an update is encoded by. */
export interface UpdateRequest {
  /** The time that `updatedAt` gets. */
  readonly now?: Date;
  readonly arrayFilters?: ArrayFilters | undefined;
  /** Set for an upsert: the encoded filter, whose equalities become a part of the inserted document. */
  readonly insertFrom?: Document;
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
 * Turns a typed update, or a callback that makes one, into MQL: paths into stored names, operands into their declared
 * types; adds what the model keeps itself. When a value is an expression, the whole update becomes a pipeline of the
 * same effect. Throws `QueryError` for what cannot be sent, and `ValidationError` for values that break the model's rules.
 */
export function encodeUpdate(
  { descriptor: { shape, name } }: ModelContext,
  update: unknown,
  { now = new Date(), arrayFilters, insertFrom, touches = true }: UpdateRequest,
): EncodedUpdate {
  const context: UpdateContext = {
    shape,
    upsert: insertFrom !== undefined,
    now,
    values: { problems: [], unknownKeys: 'refuse' },
    structure: new FilterContext(),
  };
  const said = typeof update === 'function' ? update(refsOf(shape), operators) : update;
  const assignments = readAssignments(said, context);
  const elements = encodeArrayFilters(assignments, arrayFilters, context);
  const insert = insertFrom && completeInsert(assignments, insertFrom, context, touches);
  checkConflicts(assignments, context);
  const kept = touches ? roleChanges(shape, now) : { $set: {}, $inc: {} };
  if (insertFrom !== undefined) refuseFormerKeys(insertFrom, context);
  const moved = assignments.find((assignment) => needsMove(shape, assignment));
  const computed = assignments.some(({ operand }) => holdsExpression(operand));
  const encoded =
    computed || moved !== undefined
      ? [...moveStages(rootsOf(shape, assignments)), ...pipelineUpdate(assignments, kept, context, moved)]
      : classicUpdate(assignments, {
          ...kept,
          $setOnInsert: insert?.document ?? {},
          $unset: formerKeys(shape, assignments),
        });
  context.structure.done(name);
  refuseInvalid(context.values.problems, name);
  return { update: encoded, ...(elements && { arrayFilters: elements }), sequences: insert?.sequences ?? [] };
}

function classicUpdate(assignments: readonly Assignment[], kept: Readonly<Record<string, Document>>): Document {
  const update: Record<string, Document> = {};
  for (const { operator, target, operand } of assignments) {
    update[operator] ??= {};
    update[operator][target.stored] = operand;
  }
  for (const [operator, changes] of Object.entries(kept)) update[operator] = { ...update[operator], ...changes };
  return withoutEmpty(update);
}

function holdsExpression(operand: unknown): boolean {
  if (Expression.is(operand)) return true;
  if (typeof operand !== 'object' || operand === null || !('$each' in operand)) return false;
  return Array.isArray(operand.$each) && operand.$each.some((element) => Expression.is(element));
}
