/**
 * How alike two names are, from 0 to 1: the share of equal letters in about the same place, with a bonus for the same
 * beginning (Jaro-Winkler, upper and lower case taken for the same).
 */
export function nameLikeness(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  if (left === right) return 1;
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = new Set<number>();
  const common = [...left].flatMap((letter, index) => {
    const found = [...right].findIndex(
      (candidate, at) => candidate === letter && !taken.has(at) && Math.abs(at - index) <= reach,
    );
    if (found < 0) return [];
    taken.add(found);
    return [letter];
  });
  if (common.length === 0) return 0;
  const counterpart = [...right].filter((_, index) => taken.has(index));
  const swaps = common.filter((letter, index) => letter !== counterpart[index]).length / 2;
  const jaro =
    (common.length / left.length + common.length / right.length + (common.length - swaps) / common.length) / 3;
  const start = [...left].findIndex((letter, index) => letter !== right[index]);
  const prefix = Math.min(4, start < 0 ? left.length : start);
  return jaro + prefix * 0.1 * (1 - jaro);
}
