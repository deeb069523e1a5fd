import type { EmbeddedType, Slot } from '../../../3-link/model-graph.ts';

/** A type on the way of the search. */
interface Visit {
  readonly type: EmbeddedType;
  readonly parts: Iterator<EmbeddedType>;
}

const known = new WeakMap<EmbeddedType, boolean>();

/**
 * Whether an embedded type contains itself, or something that contains itself. Depth first without recursion, because
 * chains may be long.
 */
export function isRecursive(type: EmbeddedType): boolean {
  const stack = known.has(type) ? [] : [visit(type)];
  const open = new Set(stack.map((entry) => entry.type));
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { value: part, done } = top.parts.next();
    if (done === true) {
      known.set(top.type, false);
      open.delete(top.type);
      stack.pop();
    } else if (open.has(part) || known.get(part) === true) {
      for (const outer of open) known.set(outer, true);
      return true;
    } else if (!known.has(part)) {
      stack.push(visit(part));
      open.add(part);
    }
  }
  return known.get(type) === true;
}

function visit(type: EmbeddedType): Visit {
  return { type, parts: type.fields.flatMap((field) => embeddedIn(field) ?? []).values() };
}

function embeddedIn({ type }: Slot): EmbeddedType | undefined {
  let inner = type;
  while (inner.kind === 'array' || inner.kind === 'map')
    inner = (inner.kind === 'array' ? inner.items : inner.values).type;
  return inner.kind === 'embedded' ? inner.embedded : undefined;
}
