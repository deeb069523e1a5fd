import type { EncodeContext } from '../codec.ts';
import { isPlainObject } from '../plain-object.ts';
import type { Shape } from '../shape.ts';

/** Stands for the documents around a value, of which a compiled encoder keeps no list. More than a schema nests. */
const surroundings: readonly object[] = Array.from({ length: 80 }, () => ({}));

/**
 * What the driver is to store for a field's value, `undefined` when there is any problem with it. Compiled encoders
 * call it for what they do not check themselves; on `undefined` the codecs start over and report.
 */
export function storedForm(shape: Shape, name: string, value: unknown): unknown {
  const context: EncodeContext = { problems: [], unknownKeys: 'refuse' };
  if (Array.isArray(value) || isPlainObject(value)) context.ancestors = [...surroundings];
  const stored = shape.byName.get(name)?.codec.encode(value, '', context);
  return context.problems.length === 0 ? stored : undefined;
}
