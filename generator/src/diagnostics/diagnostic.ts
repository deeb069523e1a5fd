import type { Span } from './span.ts';

/** How grave a diagnostic is: an error stops the compilation after its phase, a warning does not. */
export type Severity = 'error' | 'warning';

/** Another place that a diagnostic is about, such as the first of two equal names. */
export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
}

/** One thing that is wrong with the user's input. Phases return these; they never throw for a user's mistake. */
export interface Diagnostic {
  /** Stable code `phase/kebab-words`, a key of the catalogue. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence with the user's own words in quotes. */
  readonly message: string;
  /** Where; absent when it is about no place in a file, such as a folder that cannot be written. */
  readonly span?: Span;
  readonly related: readonly RelatedPlace[];
  /** What to type instead, as an imperative. */
  readonly hint?: string;
}

/** What every phase returns: its value, absent when an error forbids one, and what it has to say. */
export interface Outcome<Value> {
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
}
