import { translateError } from '../errors/translate-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from './query-state.ts';

/** Runs a read, and translates what the driver throws. */
export async function runRead<Result>(
  context: ModelContext,
  state: QueryState,
  read: () => Promise<Result>,
): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw readFailure(context, state, error);
  }
}

/** The error of the runtime for what the driver threw during a read. */
export function readFailure({ descriptor }: ModelContext, { options }: QueryState, error: unknown): unknown {
  return translateError(error, { descriptor, kind: 'read', signal: options.signal });
}
