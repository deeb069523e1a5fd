/** The names of the holes `{{name}}` of a template. */
export type Holes<Template extends string> = Template extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Holes<Rest>
  : never;

/** What may stand in a hole. */
export type HoleValue = string | number | bigint;

const LONGEST_VALUE = 120;

/**
 * Fills the holes `{{name}}` of a template. The user's own words come in here, so they are cut when long, and characters that
 * could change how a terminal or an editor shows the line are written as escapes.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, HoleValue>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_hole, name: string) => showValue(String(values[name] ?? '')));
}

function showValue(value: string): string {
  const shown = [...value];
  const cut = shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE - 1).join('')}…` : value;
  return escapeInvisible(cut);
}

/** Writes control, bidirectional and surrogate characters as `\u202e`. */
export function escapeInvisible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
