import type { PulledShape, PulledSlot } from './pulled-model.ts';
import { embeddedIn } from './walk-types.ts';

/** Makes one shape of those that are equal, wherever they stand. Where both are guesses, a field may be missing or null if it may in either. */
export function shareShapes(roots: readonly PulledShape[]): void {
  const known = new Map<string, PulledShape>();
  const numbers = new Map<PulledShape, number>();
  const share = (shape: PulledShape, around: readonly PulledShape[]): void => {
    for (const { slot } of shape.fields) {
      for (const place of embeddedIn(slot)) {
        if (around.includes(place.shape) || numbers.has(place.shape)) continue;
        share(place.shape, [...around, place.shape]);
        const signature = signatureOf(place.shape, numbers, around);
        const first = known.get(signature);
        if (first === undefined) {
          known.set(signature, place.shape);
          numbers.set(place.shape, numbers.size);
        } else {
          adopt(first, place.shape);
          place.shape = first;
        }
      }
    }
  };
  for (const root of roots) share(root, [root]);
}

function adopt(first: PulledShape, other: PulledShape): void {
  const others = new Map(other.fields.map((field) => [field.name, field]));
  for (const field of first.fields) {
    const twin = others.get(field.name);
    field.optional ||= twin?.optional === true;
    field.slot.nullable ||= twin?.slot.nullable === true;
  }
}

function signatureOf(
  shape: PulledShape,
  numbers: ReadonlyMap<PulledShape, number>,
  around: readonly PulledShape[],
): string {
  const slotText = ({ type, nullable }: PulledSlot): unknown => {
    switch (type.kind) {
      case 'embedded':
        return [
          nullable,
          'embedded',
          type.shape === shape ? 'itself' : (numbers.get(type.shape) ?? `up ${around.indexOf(type.shape)}`),
        ];
      case 'array':
        return [nullable, { ...type, items: slotText(type.items) }];
      case 'map':
        return [nullable, 'map', slotText(type.values)];
      case 'reference':
        return [nullable, 'reference', type.target.name];
      default:
        return [nullable, type];
    }
  };
  const fields = shape.fields.map(({ name, stored, slot, optional }) => [
    name,
    stored,
    slotText(shape.isCertain ? slot : { type: slot.type, nullable: false }),
    ...(shape.isCertain ? [optional] : []),
  ]);
  fields.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  return JSON.stringify([shape.isCertain, fields], (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
}
