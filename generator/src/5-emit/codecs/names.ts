import type { FieldOwner } from '../../3-link/model-graph.ts';

/** `Post` → `post`, as in `postShape`. */
export function camelName(name: string): string {
  const [first = ''] = name;
  return first.toLowerCase() + name.slice(first.length);
}

/** `title` → `Title`, as in `readTitle`. */
export function pascalName(name: string): string {
  const [first = ''] = name;
  return first.toUpperCase() + name.slice(first.length);
}

/** `postShape`. */
export function shapeName(owner: FieldOwner): string {
  return `${camelName(owner.name)}Shape`;
}

/** `postModel`. */
export function descriptorName(owner: FieldOwner): string {
  return `${camelName(owner.name)}Model`;
}

/** `decodePost`. */
export function decoderName(owner: FieldOwner): string {
  return `decode${owner.name}`;
}

/** `encodePost`. */
export function encoderName(owner: FieldOwner): string {
  return `encode${owner.name}`;
}

/** `postKept`: what keeps the hidden classes of rows alive. */
export function keptName(owner: FieldOwner): string {
  return `${camelName(owner.name)}Kept`;
}
