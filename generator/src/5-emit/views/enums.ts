/** `models/enums.ts`: all enums of the project. */
export interface EnumsView {
  readonly header: string;
  readonly enums: readonly EnumView[];
}

/** An enum as a union of string literals. */
export interface EnumView {
  readonly doc: readonly string[];
  readonly name: string;
  /** The values on one line. */
  readonly union: string;
  /** Whether each value stands on a line of its own: there are descriptions, or too many values for one line. */
  readonly isLong: boolean;
  /** Empty unless `isLong`. */
  readonly values: readonly EnumValueView[];
}

/** A value of an enum on a line of its own. */
export interface EnumValueView {
  readonly doc: readonly string[];
  /** A string literal. */
  readonly literal: string;
  /** `;` after the last one. */
  readonly end: string;
}
