import type { PatternCondition } from './pattern-condition.ts';

/** How texts are compared. */
export interface TextPatternOptions {
  /** Upper and lower case are the same. Such a pattern cannot be answered from an index alone. */
  readonly ignoreCase?: boolean;
}

/**
 * Strings that start with `text`. Served by an index on the field unless case is ignored.
 *
 * @example
 * db.Post.where({ title: startsWith('Es') });
 */
export function startsWith(text: string, options: TextPatternOptions = {}): PatternCondition {
  return pattern(`^${escaped(text)}`, options);
}

/** Strings that end with `text`. */
export function endsWith(text: string, options: TextPatternOptions = {}): PatternCondition {
  // `$` would also match before a line feed at the end.
  return pattern(`${escaped(text)}\\z`, options);
}

/** Strings that have `text` anywhere. */
export function contains(text: string, options: TextPatternOptions = {}): PatternCondition {
  return pattern(escaped(text), options);
}

/** Strings that are `text`, in upper or lower case. */
export function equalsIgnoringCase(text: string): PatternCondition {
  return pattern(`^${escaped(text)}\\z`, { ignoreCase: true });
}

function pattern(source: string, { ignoreCase = false }: TextPatternOptions): PatternCondition {
  return Object.freeze(ignoreCase ? { $regex: source, $options: 'i' } : { $regex: source });
}

function escaped(text: string): string {
  if (typeof text !== 'string') throw new TypeError('A text to look for must be a string.');
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}
