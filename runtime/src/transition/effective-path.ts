import type { Shape } from '../codecs/shape.ts';
import { effectiveField } from './effective-value.ts';
import { fieldInTransition } from './is-in-transition.ts';

/** A path of stored names as an aggregation expression of what the migration will leave there. */
export function effectivePath(shape: Shape, stored: string): unknown {
  const [root = '', ...rest] = stored.split('.');
  const field = shape.byStored.get(root);
  if (field === undefined || !fieldInTransition(field)) return `$${stored}`;
  const value = effectiveField(field, '$');
  if (rest.length === 0) return value;
  return { $let: { vars: { root: value }, in: `$$root.${rest.join('.')}` } };
}
