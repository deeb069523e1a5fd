import type { Document } from 'mongodb';

/** Collects the clauses of one filter document, all of which must hold. */
export class FilterSink {
  readonly #filter: Document = {};
  #clauses: Document[] | undefined;

  /** Wants `value` under `key`: a path with an encoded value, or an operator of the filter itself. */
  set(key: string, value: unknown): void {
    if (Object.hasOwn(this.#filter, key)) this.require({ [key]: value });
    else this.#filter[key] = value;
  }

  /** Wants `operator` of the field at `path`, beside the operators that are already wanted of it. */
  setOperator(path: string, operator: string, operand: unknown): void {
    const present: unknown = Object.hasOwn(this.#filter, path) ? this.#filter[path] : undefined;
    if (present === undefined) this.#filter[path] = { [operator]: operand };
    else if (typeof present === 'object' && present !== null && !(operator in present)) {
      this.#filter[path] = { ...present, [operator]: operand };
    } else this.require({ [path]: { [operator]: operand } });
  }

  /** Wants a whole filter. */
  require(clause: Document): void {
    this.#clauses ??= [];
    this.#clauses.push(clause);
  }

  /** The condition on `path`, when nothing else is wanted than that. */
  conditionAlone(path: string): Document | undefined {
    const keys = Object.keys(this.#filter);
    return this.#clauses === undefined && keys.length === 1 && keys[0] === path ? this.#filter[path] : undefined;
  }

  /** The filter as MQL. */
  toFilter(): Document {
    if (this.#clauses === undefined) return this.#filter;
    if (Object.keys(this.#filter).length === 0 && this.#clauses.length === 1) return this.#clauses[0] ?? {};
    const { $and, ...others } = this.#filter;
    return { ...others, $and: [...(Array.isArray($and) ? $and : []), ...this.#clauses] };
  }
}
