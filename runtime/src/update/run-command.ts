import { translateError } from '../errors/translate-error.ts';
import { type CommandOptions, commandOptions } from '../model/command-options.ts';
import type { ModelContext } from '../model/model-context.ts';
import type { QueryOptions } from '../query/query-state.ts';

/** Sends a write through the driver with the options that it is to have, and translates what the driver throws. */
export async function runCommand<Result>(
  context: ModelContext,
  options: QueryOptions,
  send: (options: CommandOptions) => Promise<Result>,
): Promise<Result> {
  const { signal } = options;
  try {
    return await send(commandOptions(context, options));
  } catch (error) {
    throw translateError(error, { descriptor: context.descriptor, kind: 'write', signal });
  }
}
