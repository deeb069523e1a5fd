/** What a write did, by paths relative to the project. */
export interface WriteReport {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  /** How many files were as they should be and were left alone. */
  readonly unchanged: number;
}
