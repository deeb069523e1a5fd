/** How far fetching the server has come, in bytes, for a caller that draws a bar. */
export interface ServerProgress {
  /** What is being done, as a phrase: `Downloading MongoDB 6.0.5`. */
  label: string;
  /** Bytes handled so far. */
  received: number;
  /** Bytes in all, where that is known. */
  total?: number;
}
