/** Code points as sorted, disjoint, inclusive ranges. */
export type CharacterSet = readonly (readonly [first: number, last: number])[];

const LAST_CODE_POINT = 0x10ffff;

/** Every character. */
export const anyCharacter: CharacterSet = [[0, LAST_CODE_POINT]];

/** The set of one character. */
export function oneCharacter(codePoint: number): CharacterSet {
  return [[codePoint, codePoint]];
}

/** All characters of some sets. */
export function union(sets: readonly CharacterSet[]): CharacterSet {
  const ranges = sets.flat().sort(([left], [right]) => left - right);
  const joined: [number, number][] = [];
  for (const [first, last] of ranges) {
    const previous = joined.at(-1);
    if (previous !== undefined && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** All characters that are not in a set. */
export function complement(set: CharacterSet): CharacterSet {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [first, last] of union([set])) {
    if (first > next) gaps.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= LAST_CODE_POINT) gaps.push([next, LAST_CODE_POINT]);
  return gaps;
}

/** Whether two sets have a character in common. */
export function overlaps(left: CharacterSet, right: CharacterSet): boolean {
  return left.some(([first, last]) => right.some(([from, to]) => first <= to && from <= last));
}

const digits: CharacterSet = [[0x30, 0x39]];
const wordCharacters: CharacterSet = union([digits, [[0x41, 0x5a]], [[0x5f, 0x5f]], [[0x61, 0x7a]]]);
const whiteSpace: CharacterSet = union([
  [[0x09, 0x0d]],
  [[0x20, 0x20]],
  [[0xa0, 0xa0]],
  [[0x1680, 0x1680]],
  [[0x2000, 0x200a]],
  [[0x2028, 0x2029]],
  [[0x202f, 0x202f]],
  [[0x205f, 0x205f]],
  [[0x3000, 0x3000]],
  [[0xfeff, 0xfeff]],
]);

/** The sets behind `\d`, `\w`, `\s` and their opposites. */
export const escapedSets: Readonly<Record<string, CharacterSet>> = {
  d: digits,
  D: complement(digits),
  w: wordCharacters,
  W: complement(wordCharacters),
  s: whiteSpace,
  S: complement(whiteSpace),
};
