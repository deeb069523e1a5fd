/** A type on the way of the search. */
interface Visit<Type> {
  readonly type: Type;
  readonly next: Iterator<Type>;
  /** The order of discovery. */
  readonly index: number;
  /** The earliest discovered type that is reached from here and still open. */
  lowest: number;
}

/**
 * Finds the types that contain themselves, directly or through others: the strongly connected components of more than one
 * type (Tarjan 1972), and those that hold themselves. Linear, and without recursion because chains may be long.
 */
export function findRecursiveTypes<Type>(
  types: Iterable<Type>,
  contentsOf: (type: Type) => readonly Type[],
): ReadonlySet<Type> {
  const recursive = new Set<Type>();
  const indexes = new Map<Type, number>();
  const open = new Map<Type, Visit<Type>>();
  const opened: Type[] = [];
  const enter = (type: Type): Visit<Type> => {
    const visit = { type, next: contentsOf(type).values(), index: indexes.size, lowest: indexes.size };
    indexes.set(type, visit.index);
    open.set(type, visit);
    opened.push(type);
    if (contentsOf(type).includes(type)) recursive.add(type);
    return visit;
  };
  for (const root of types) {
    const stack = indexes.has(root) ? [] : [enter(root)];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { value, done } = top.next.next();
      if (done !== true) {
        if (!indexes.has(value)) stack.push(enter(value));
        else top.lowest = Math.min(top.lowest, open.get(value)?.index ?? top.lowest);
        continue;
      }
      stack.pop();
      const parent = stack.at(-1);
      if (parent !== undefined) parent.lowest = Math.min(parent.lowest, top.lowest);
      if (top.lowest === top.index) {
        const component = opened.splice(opened.lastIndexOf(top.type));
        for (const type of component) open.delete(type);
        if (component.length > 1) for (const type of component) recursive.add(type);
      }
    }
  }
  return recursive;
}
