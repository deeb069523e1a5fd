import type { FieldOwner, Type } from '../../3-link/model-graph.ts';
import type { PulledShape, PulledType } from './pulled-model.ts';

/** Gives what was seen the names that are declared for it, so that indexes and new types speak of fields under these. */
export function adoptNames(owner: FieldOwner, shape: PulledShape, done: Set<PulledShape> = new Set()): void {
  if (done.has(shape)) return;
  done.add(shape);
  for (const field of shape.fields) {
    const declared = owner.fields.find(({ stored }) => stored === field.stored);
    if (declared === undefined) continue;
    field.name = declared.name;
    adoptInType(declared.type, field.slot.type, done);
  }
}

function adoptInType(declared: Type, pulled: PulledType, done: Set<PulledShape>): void {
  if (declared.kind === 'embedded' && pulled.kind === 'embedded') {
    pulled.shape.name ??= declared.embedded.name;
    adoptNames(declared.embedded, pulled.shape, done);
  } else if (declared.kind === 'array' && pulled.kind === 'array') {
    adoptInType(declared.items.type, pulled.items.type, done);
  } else if (declared.kind === 'map' && pulled.kind === 'map') {
    adoptInType(declared.values.type, pulled.values.type, done);
  }
}
