import type { EmbeddedType } from '../../3-link/model-graph.ts';
import type { PulledShape } from './pulled-model.ts';
import { singular } from './singular.ts';
import type { TypeNames } from './type-names.ts';
import { embeddedIn } from './walk-types.ts';

/**
 * Names the embedded types that a shape reaches, after the field that holds them, and gives those that are new.
 * A declared type with the same keys is taken before a new one is made.
 */
export function nameShapes(
  shape: PulledShape,
  owner: string,
  names: TypeNames,
  declared: readonly EmbeddedType[],
): readonly PulledShape[] {
  const added: PulledShape[] = [];
  for (const { slot } of shape.fields) {
    for (const { shape: inner } of embeddedIn(slot)) {
      if (inner.name !== undefined) continue;
      const twin = declared.find((embedded) => keysOf(embedded.fields) === keysOf(inner.fields));
      if (twin !== undefined) {
        inner.name = twin.name;
        continue;
      }
      const wish = singular(inner.hint);
      inner.name = names.take([wish, `${owner} ${wish}`, inner.hint]);
      added.push(inner, ...nameShapes(inner, inner.name, names, declared));
    }
  }
  return added;
}

function keysOf(fields: readonly { readonly stored: string }[]): string {
  return fields
    .map(({ stored }) => stored)
    .sort()
    .join('\n');
}
