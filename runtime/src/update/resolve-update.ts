import type { Shape } from '../codecs/shape.ts';
import { operators } from '../expression/operators.ts';
import { refsOf } from '../expression/refs-of.ts';

/** The update itself: callbacks are called with the references to the fields and the operators of expressions. */
export function resolveUpdate(update: unknown, shape: Shape): unknown {
  return typeof update === 'function' ? update(refsOf(shape), operators) : update;
}
