import type { Document } from '../1-parse/document.ts';
import type { Span } from '../diagnostics/span.ts';

/** A node of a file: what diagnostics of this phase point at. */
export interface Place {
  readonly document: Document;
  readonly path: readonly (string | number)[];
}

/** The node under another one. */
export function within(place: Place, ...steps: readonly (string | number)[]): Place {
  return { document: place.document, path: [...place.path, ...steps] };
}

/** Where the node's key stands; its value where it has no key, such as an item of a sequence. */
export function keySpan(place: Place): Span {
  const { key, value } = place.document.spansAt(place.path);
  return key ?? value;
}

/** Where the node's value stands. */
export function valueSpan(place: Place): Span {
  return place.document.spansAt(place.path).value;
}

/**
 * Where a part of a text stands. Exact when the text stands in the file as it is, plain or in quotes; where escapes or line
 * breaks make the two differ, the whole text.
 */
export function partSpan(place: Place, text: string, start: number, end: number): Span {
  const whole = valueSpan(place);
  const surplus = whole.end - whole.start - text.length;
  if (surplus !== 0 && surplus !== 2) return whole;
  const first = whole.start + surplus / 2;
  // What is missing at the end is shown at the last character.
  const from = start === end && start > 0 ? start - 1 : start;
  return { file: whole.file, start: first + from, end: first + end };
}
