// Written by Espalier from blog.yaml. Edit the YAML, then run `espalier generate`.
import type {
  ArrayExpression,
  ArrayFilter,
  Expression,
  IntegerFilter,
  RawFilter,
  StringCondition,
  StringFilter,
} from '@espalier/runtime/codegen/v1';

/** A `Section` inside a document. */
export interface Section {
  title: string;
  words: number;
  notes: string[];
}

/** What is given for a new `Section`. */
export interface SectionInput {
  title: string;
  words: number;
  /** Default: []. */
  notes?: readonly string[];
}

/** What may be asked of a `Section` of an array. */
export interface SectionFilter {
  $and?: readonly (SectionFilter | RawFilter)[];
  $or?: readonly (SectionFilter | RawFilter)[];
  $nor?: readonly (SectionFilter | RawFilter)[];
  title?: StringFilter;
  words?: IntegerFilter;
  notes?: ArrayFilter<string, StringCondition>;
  [path: `notes.${number}`]: StringFilter;
}

/** Which fields of a `Section` are picked or left out. */
export interface SectionSelect {
  title?: boolean;
  words?: boolean;
  notes?: boolean;
}

/** The fields of a `Section` in expressions. */
export interface SectionRefs {
  readonly title: Expression<string>;
  readonly words: Expression<number>;
  readonly notes: ArrayExpression<string>;
}
