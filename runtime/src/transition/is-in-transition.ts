import type { Codec, Conversion } from '../codecs/codec.ts';
import { innermostCodec, reachableShapes } from '../codecs/reachable-shapes.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';

const known = new WeakMap<Shape, boolean>();

/**
 * Whether documents may hold anything of the shape in a former form: a field under its former key, a value of its
 * former type, a former value of an enum. That is so from `was` in the declaration until `was` is taken out again.
 */
export function isInTransition(shape: Shape): boolean {
  let found = known.get(shape);
  if (found === undefined) {
    found = reachableShapes(shape).some(({ fields }) => fields.some(changesItself));
    known.set(shape, found);
  }
  return found;
}

/** Whether documents may hold the field, or anything in it, in a former form. */
export function fieldInTransition(field: NamedField): boolean {
  return field.was !== undefined || field.reshaped !== undefined || codecInTransition(field.codec);
}

/** Whether values of the codec, or anything in them, may be stored in a former form. */
export function codecInTransition(codec: Codec): boolean {
  if (codec.conversion !== undefined) return true;
  const innermost = innermostCodec(codec);
  const { structure } = innermost;
  return innermost.formerValues !== undefined || (structure.kind === 'embedded' && isInTransition(structure.shape()));
}

const widenings: readonly string[] = ['int long', 'int double', 'int decimal', 'long decimal'];

/** Whether the server compares, sorts and adds values of the two types alike, so that nobody has to convert them first. */
export function isWidening({ from, to }: Conversion): boolean {
  return widenings.includes(`${from} ${to}`);
}

/** Whether the field's own key, type or values were others. */
function changesItself({ was, reshaped, codec }: NamedField): boolean {
  if (was !== undefined || reshaped !== undefined) return true;
  return codec.conversion !== undefined || innermostCodec(codec).formerValues !== undefined;
}
