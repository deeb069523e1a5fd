import type { Codec } from '../codecs/codec.ts';
import type { ModelDescriptor } from '../model/descriptor.ts';
import { itemsOf } from '../query/encode-operand.ts';
import { type PathTarget, readPath } from '../query/read-path.ts';

/** Where a relation's path leads in the database. Generated code guarantees that it leads somewhere. */
export function relationTarget({ shape, name }: ModelDescriptor, path: readonly string[]): PathTarget {
  const target = readPath(shape, path.join('.'));
  if ('codec' in target) return target;
  throw new Error(`The descriptor of ${name} names the path ${target.at}, which ${target.message}`);
}

/** The declared type of the id, or of each of the ids, at a path. */
export function codecAt(descriptor: ModelDescriptor, path: readonly string[]): Codec {
  const { codec } = relationTarget(descriptor, path);
  return itemsOf(codec) ?? codec;
}

/** Whether one document can hold several ids at this path. */
export function holdsMany({ shape }: ModelDescriptor, path: readonly string[]): boolean {
  return path.some((_, index) => {
    const target = readPath(shape, path.slice(0, index + 1).join('.'));
    return 'codec' in target && itemsOf(target.codec) !== undefined;
  });
}
