/** A page of rows, with cursors to its neighbours. Cursors are opaque strings, fit for a URL. */
export interface Page<Result> {
  readonly items: Result[];
  /** Give it as `after` to read on; absent on the last page. */
  readonly next?: string;
  /** Give it as `before` to read back; absent on the first page. */
  readonly previous?: string;
}

/** Which page to read: `after` a cursor, `before` one, or the first. */
export interface PageRequest {
  /** How many rows at the most, from 1 to 10,000. */
  readonly size: number;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}
