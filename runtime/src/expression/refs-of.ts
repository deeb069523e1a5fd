import { notNull } from '../codecs/not-null.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';
import { Expression } from './expression.ts';

const made = new WeakMap<Shape, object>();

/** References to the fields of a model by their names, as callbacks get them; their MQL has the stored names. */
export function refsOf<Refs extends object>(shape: Shape): Refs;
export function refsOf(shape: Shape): object {
  let refs = made.get(shape);
  if (refs === undefined) {
    refs = defineRefs({}, shape, '$');
    made.set(shape, refs);
  }
  return refs;
}

/** Defined as getters, since embedded types may contain themselves. */
function defineRefs<T extends object>(owner: T, shape: Shape, prefix: string): T {
  for (const field of shape.fields) {
    let ref: Expression<unknown> | undefined;
    Object.defineProperty(owner, field.name, {
      enumerable: true,
      get: () => {
        ref ??= fieldRef(field, `${prefix}${field.stored}`);
        return ref;
      },
    });
  }
  return owner;
}

function fieldRef(field: NamedField, path: string): Expression<unknown> {
  const ref = new Expression<unknown>(path, field.codec);
  const { structure } = notNull(field.codec);
  return structure.kind === 'embedded' ? defineRefs(ref, structure.shape(), `${path}.`) : ref;
}
