/** What the first line of a dump holds. */
export interface DumpHeader {
  readonly espalier: 'dump';
  readonly format: 1;
  /** The schema hash of the models that the documents were written by. */
  readonly schemaHash: string;
  /** The models that are in it, and the collections they were read from. */
  readonly models: Readonly<Record<string, string>>;
}

/**
 * A document: as Extended JSON (canonical) where that gives back the same bytes, else as BSON in base64. Keys that
 * look like Extended JSON, keys that are numbers, and keys that stand twice are such cases.
 */
export type DumpDocument =
  | { readonly model: string; readonly document: object }
  | { readonly model: string; readonly bson: string };

/** Where a sequence stood: the last number that was given out. */
export interface DumpSequence {
  readonly sequence: string;
  /** A whole number in decimal digits. */
  readonly last: string;
}

/** The last line: without it the dump was cut off. */
export interface DumpEnd {
  readonly end: true;
  readonly documents: number;
}

/** A line of a dump after the first. */
export type DumpLine = DumpDocument | DumpSequence | DumpEnd;
