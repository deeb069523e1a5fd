import type { Db, Document } from 'mongodb';
import type { OnProblem } from '../steps/edit.ts';
import type { Expression } from './mql.ts';
import type { Segment } from './path.ts';

/** What the engine makes anew for every place. */
export type Generated =
  | { readonly kind: 'newId' }
  | { readonly kind: 'uuid' }
  | {
      readonly kind: 'sequence';
      readonly name: string;
      /** Gives the first of `count` numbers. When absent, they are the next ones of the sequence, and used up. */
      readonly reserve?: (database: Db, count: number) => Promise<number>;
    };

/** What may stand against treating a place. */
export interface Problem {
  readonly of: (value: Expression) => Expression;
  readonly on: OnProblem;
  readonly message: string;
  /** True where only documents from before the migration can have it; later the rule's own order of values holds. */
  readonly onlyBefore: boolean;
}

/** An edit in one direction, as expressions over the value in one place. Each is false of, or leaves alone, what does not fit. */
export interface Rule {
  readonly title: string;
  /** Where the values are that the expressions speak of. */
  readonly place: readonly Segment[];
  /** A condition of `find` that every document meets which the rule changes; others may meet it too. */
  readonly filter: Document;
  /** Whether the value is still in the old shape. */
  readonly needs: (value: Expression) => Expression;
  /** The value in the new shape. `given` is what was generated for it. */
  readonly change: (value: Expression, given: Expression) => Expression;
  /** Which items of arrays and values of maps go away. */
  readonly drops?: (value: Expression) => Expression;
  readonly problem?: Problem;
  /** Whether the way back would not give the same value. Only of what the rule changes. */
  readonly keeps?: (value: Expression) => Expression;
  /** Like `filter`, for what has a problem or has to be kept, where that says more. */
  readonly doubtFilter?: Document;
  readonly generated?: Generated;
  /** True when it fills in something else each time, so that what was there before comes first. */
  readonly isVolatile?: boolean;
  /** True when `change` reads the document as it was, by `$$CURRENT`. */
  readonly readsOriginal?: boolean;
  /** Set where an expression of the user's own is evaluated, which may fail on the server: what is done with such documents. */
  readonly failure?: Pick<Problem, 'on' | 'message'>;
  /** Top-level fields that may change. */
  readonly roots: readonly string[];
  /** The path that it makes. */
  readonly makes?: string;
}
