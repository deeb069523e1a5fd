import { notNull } from '../codecs/not-null.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';
import { frozenCopy } from '../query/frozen-copy.ts';
import { effectivePath } from '../transition/effective-path.ts';
import { Expression } from './expression.ts';

const made = new WeakMap<Shape, object>();

/**
 * References to the fields of a model by their names, as callbacks get them; their MQL has the stored names, and gives what
 * a document in a former form holds in the present one.
 */
export function refsOf<Refs extends object>(shape: Shape): Refs;
export function refsOf(shape: Shape): object {
  let refs = made.get(shape);
  if (refs === undefined) {
    refs = defineRefs({}, { root: shape, shape, prefix: '' });
    made.set(shape, refs);
  }
  return refs;
}

/** The place of an embedded type in a model. */
interface Place {
  readonly root: Shape;
  readonly shape: Shape;
  /** The stored path with a dot at its end. */
  readonly prefix: string;
}

/** Defined as getters, since embedded types may contain themselves. */
function defineRefs<T extends object>(owner: T, place: Place): T {
  for (const field of place.shape.fields) {
    let ref: Expression<unknown> | undefined;
    Object.defineProperty(owner, field.name, {
      enumerable: true,
      get: () => {
        ref ??= fieldRef(field, place);
        return ref;
      },
    });
  }
  return owner;
}

function fieldRef(field: NamedField, { root, prefix }: Place): Expression<unknown> {
  const path = `${prefix}${field.stored}`;
  const ref = new Expression<unknown>(frozenCopy(effectivePath(root, path)), field.codec);
  const { structure } = notNull(field.codec);
  return structure.kind === 'embedded' ? defineRefs(ref, { root, shape: structure.shape(), prefix: `${path}.` }) : ref;
}
