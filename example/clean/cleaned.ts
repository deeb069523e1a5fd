/** A record of the source that was not taken, and why. */
export interface Refusal {
  /** Which record: its number in the source, or its key there. */
  readonly record: string;
  readonly reason: string;
}

/** What a cleaner makes of a source. */
export interface Cleaned<Input> {
  readonly documents: readonly Input[];
  readonly refused: readonly Refusal[];
  /** What was mended on the way, with how often. */
  readonly mended: ReadonlyMap<string, number>;
}

/** Collects what a cleaner finds. */
export class CleaningLog {
  readonly refused: Refusal[] = [];
  readonly mended = new Map<string, number>();

  refuse(record: string, reason: string): undefined {
    this.refused.push({ record, reason });
    return undefined;
  }

  mend(what: string): void {
    this.mended.set(what, (this.mended.get(what) ?? 0) + 1);
  }
}
