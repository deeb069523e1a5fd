const bracketDepth: Readonly<Record<string, number>> = {
  '(': 1,
  '[': 1,
  '{': 1,
  '<': 1,
  ')': -1,
  ']': -1,
  '}': -1,
  '>': -1,
};

/** The type of an array of `item`, in parentheses where `[]` would bind too tightly. */
export function arrayText(item: string): string {
  return needsParentheses(item) ? `(${item})[]` : `${item}[]`;
}

/** The type of an array that its receiver must not change. */
export function readonlyArrayText(item: string): string {
  return `readonly ${arrayText(item)}`;
}

function needsParentheses(text: string): boolean {
  if (text.startsWith('readonly ')) return true;
  let depth = 0;
  for (const character of text) {
    depth += bracketDepth[character] ?? 0;
    if (depth === 0 && (character === '|' || character === '&')) return true;
  }
  return false;
}
