import type { Field } from '../model-graph.ts';

/** The key under which a field was stored before, where that was another one than now. */
export function formerKey({ was, wasStored, stored }: Field): string | undefined {
  const key = wasStored ?? was;
  return key === stored ? undefined : key;
}
