/** Freezes a value and all that it holds. Without recursion, because types may contain themselves and be nested deeply. */
export function freeze<Value extends object>(root: Value): Value {
  const waiting: object[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const inner of Object.values(next)) {
      if (typeof inner === 'object' && inner !== null) waiting.push(inner);
    }
  }
  return root;
}
