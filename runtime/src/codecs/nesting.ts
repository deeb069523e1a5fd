import type { EncodeContext } from './codec.ts';
import { isFull, report } from './problem-codes.ts';

/** The server takes 200; the rest is left for the path and the operators around a value. */
const deepest = 180;

/**
 * Says that `value` is now being encoded. False, with a problem, when it is inside itself or too deep; else `leave`
 * must follow.
 */
export function enter(value: object, path: string, context: EncodeContext): boolean {
  context.ancestors ??= [];
  if (isFull(context)) return false;
  if (context.ancestors.includes(value)) {
    report(context, path, 'cycle', 'Must not contain itself.');
    return false;
  }
  if (context.ancestors.length >= deepest) {
    report(context, path, 'depth', `Must not be nested deeper than ${deepest} levels.`);
    return false;
  }
  context.ancestors.push(value);
  return true;
}

/** Says that the value last entered is done. */
export function leave(context: EncodeContext): void {
  context.ancestors?.pop();
}

/** No document of 16 MB has more elements in one array: each takes its type, its position in digits and a zero byte. */
export const mostItems = 2_000_000;
