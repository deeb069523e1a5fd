// Written by Espalier from schema/models/films.yaml. Edit the YAML, then run `espalier generate`.
import type { Expression, IntegerFilter, NumberFilter, RawFilter } from '@espalier/runtime/codegen/v1';

/** How an audience rated a film. */
export interface Score {
  rating: number;
  votes: number;
}

/** What is given for a new `Score`. */
export interface ScoreInput {
  rating: number;
  votes: number;
}

/** What may be asked of a `Score` of an array. */
export interface ScoreFilter {
  $and?: readonly (ScoreFilter | RawFilter)[];
  $or?: readonly (ScoreFilter | RawFilter)[];
  $nor?: readonly (ScoreFilter | RawFilter)[];
  rating?: NumberFilter<number>;
  votes?: IntegerFilter;
}

/** Which fields of a `Score` are picked or left out. */
export interface ScoreSelect {
  rating?: boolean;
  votes?: boolean;
}

/** The fields of a `Score` in expressions. */
export interface ScoreRefs {
  readonly rating: Expression<number>;
  readonly votes: Expression<number>;
}
