/** The names of the holes `{{name}}` of a template. */
export type Holes<Template extends string> = Template extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Holes<Rest>
  : never;

/** What may stand in a hole. */
export type HoleValue = string | number | bigint;

/** Characters of a value in a sentence; what is to be typed or pasted is of no use when it is cut. */
const longest = { sentence: 120, advice: 1_000 } as const;

/**
 * Fills the holes `{{name}}` of a template. The user's own words come in here, so they are cut when long, and characters that
 * could change how a terminal or an editor shows the line are written as escapes.
 */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, HoleValue>>,
  kind: keyof typeof longest = 'sentence',
): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_hole, name: string) =>
    showValue(String(values[name] ?? ''), longest[kind]),
  );
}

function showValue(value: string, most: number): string {
  const shown = [...value];
  const cut = shown.length > most ? `${shown.slice(0, most - 1).join('')}…` : value;
  return escapeInvisible(cut);
}

/** Writes control, bidirectional and surrogate characters as `\u202e`. */
export function escapeInvisible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
