import type { Spec } from '../model/spec.ts';
import { QueryCore } from './query-core.ts';

/** The terminal methods that write. */
export abstract class QueryWrites<S extends Spec, Result> extends QueryCore {
}
