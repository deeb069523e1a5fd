import type { RelationShape } from '../model/descriptor.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from '../query/query-state.ts';

/** One relation to be put on some rows. */
export interface AttachTask {
  readonly context: ModelContext;
  readonly target: ModelContext;
  readonly relation: RelationShape;
  /** The query that the related rows are found by. */
  readonly state: QueryState;
  readonly rows: readonly object[];
  /** Whether the rows are plain objects, on which a relation is a property like any other. */
  readonly isPlain: boolean;
}

/**
 * Puts `value` on a row or on an embedded value of it. On rows the property is not enumerable, so that it is no part of
 * the document when that is compared and saved.
 */
export function attach(holder: object, { relation, isPlain }: AttachTask, value: unknown): void {
  Object.defineProperty(holder, relation.as.at(-1) ?? '', {
    value,
    enumerable: isPlain,
    writable: true,
    configurable: true,
  });
}
