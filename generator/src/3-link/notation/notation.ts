/** A part of a notation: offsets in its text, `end` not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A type in short notation, as written. */
export type Notation =
  | {
      readonly kind: 'name';
      readonly name: string;
      readonly range: TextRange;
      readonly parameters?: NotationParameters;
    }
  | { readonly kind: 'reference'; readonly target: string; readonly range: TextRange }
  | { readonly kind: 'array'; readonly items: NotationSlot; readonly minItems?: number; readonly maxItems?: number }
  | { readonly kind: 'map'; readonly values: NotationSlot };

/** A type that may be `| null`. */
export interface NotationSlot {
  readonly type: Notation;
  readonly nullable: boolean;
}

/** A whole notation: `string(1..200) | null?`. */
export interface FieldNotation extends NotationSlot {
  readonly optional: boolean;
}

/** What stands in parentheses behind a type's name. */
export type NotationParameters = { readonly range: TextRange } & (
  | { readonly kind: 'range'; readonly min?: number | bigint; readonly max?: number | bigint }
  | { readonly kind: 'list'; readonly values: readonly (number | bigint)[] }
);

/** What is wrong with a notation, and where in its text. */
export interface NotationProblem {
  /** A sentence without a full stop. */
  readonly problem: string;
  readonly range: TextRange;
  readonly hint?: string;
}
