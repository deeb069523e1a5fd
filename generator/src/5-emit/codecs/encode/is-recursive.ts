import type { EmbeddedType, Slot } from '../../../3-link/model-graph.ts';

const known = new WeakMap<EmbeddedType, boolean>();

/** Whether an embedded type contains itself, or something that contains itself. */
export function isRecursive(type: EmbeddedType): boolean {
  const answer = known.get(type) ?? reachesCycle(type, new Set());
  known.set(type, answer);
  return answer;
}

function reachesCycle(type: EmbeddedType, around: ReadonlySet<EmbeddedType>): boolean {
  if (around.has(type)) return true;
  const answer = known.get(type);
  if (answer !== undefined) return answer;
  const inside = new Set([...around, type]);
  const result = type.fields.some((field) => {
    const part = embeddedIn(field);
    return part !== undefined && reachesCycle(part, inside);
  });
  // A type without a cycle has none wherever it stands; of the others only the outermost is certain.
  if (!result) known.set(type, false);
  return result;
}

function embeddedIn({ type }: Slot): EmbeddedType | undefined {
  switch (type.kind) {
    case 'embedded':
      return type.embedded;
    case 'array':
      return embeddedIn(type.items);
    case 'map':
      return embeddedIn(type.values);
    default:
      return undefined;
  }
}
