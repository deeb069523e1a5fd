import type { ReadConcernLike, ReadPreferenceLike } from 'mongodb';
import { type CommandOptions, commandOptions } from '../model/command-options.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from './query-state.ts';

/** Options that every read takes. */
export interface ReadOptions extends CommandOptions {
  readPreference?: ReadPreferenceLike;
  readConcern?: ReadConcernLike;
}

/** The options of a read: those of the query, and what the connection or transaction adds. */
export function readOptions(context: ModelContext, { options }: QueryState): ReadOptions {
  const { readPreference, readConcern } = options;
  return {
    ...commandOptions(context, options),
    ...(readPreference !== undefined && { readPreference }),
    ...(readConcern !== undefined && { readConcern }),
  };
}
