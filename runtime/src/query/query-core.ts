import type { ModelContext } from '../model/model-context.ts';
import type { QueryState } from './query-state.ts';

/** What every query holds: the model it asks and what it says. Neither ever changes. */
export abstract class QueryCore {
  readonly #context: ModelContext;
  readonly #state: QueryState;

  /** Called by the runtime alone; queries start at a model, as in `db.Post.where(…)`. */
  constructor(context: ModelContext, state: QueryState) {
    this.#context = context;
    this.#state = state;
  }

  /** The model that `query` asks. */
  static contextOf(query: QueryCore): ModelContext {
    return query.#context;
  }

  /** What `query` says. */
  static stateOf(query: QueryCore): QueryState {
    return query.#state;
  }

  /** Whether `value` is a query of the runtime. */
  static is(value: unknown): value is QueryCore {
    return typeof value === 'object' && value !== null && #state in value;
  }
}
