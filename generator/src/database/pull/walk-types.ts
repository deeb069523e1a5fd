import type { PulledShape, PulledSlot, PulledType } from './pulled-model.ts';

/** The slots of a field: its own, and those of items and values within it, each with what is around it. */
export function* slotsIn(slot: PulledSlot, arrays = 0, inMap = false): Generator<SlotPlace> {
  yield { slot, arrays, inMap };
  if (slot.type.kind === 'array') yield* slotsIn(slot.type.items, arrays + 1, inMap);
  if (slot.type.kind === 'map') yield* slotsIn(slot.type.values, arrays, true);
}

/** A slot, and how many arrays and whether a map are around it within its field. */
export interface SlotPlace {
  readonly slot: PulledSlot;
  readonly arrays: number;
  readonly inMap: boolean;
}

/** The embedded types that a shape reaches, itself first, each once. */
export function shapesFrom(shape: PulledShape, found: Set<PulledShape> = new Set()): Set<PulledShape> {
  if (found.has(shape)) return found;
  found.add(shape);
  for (const { slot } of shape.fields) for (const inner of embeddedIn(slot)) shapesFrom(inner.shape, found);
  return found;
}

/** The embedded types of a slot, as places that can be pointed elsewhere. */
export function embeddedIn(slot: PulledSlot): Extract<PulledType, { kind: 'embedded' }>[] {
  return [...slotsIn(slot)].flatMap(({ slot: { type } }) => (type.kind === 'embedded' ? [type] : []));
}
