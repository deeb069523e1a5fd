import type { PulledShape } from './pulled-model.ts';

/** What guessing needs to know beside what was seen. */
export interface GuessScope {
  /** Whether texts that repeat may become enums: the only values of documents that are printed. */
  readonly enums: boolean;
  /** The key that the value was found under. */
  readonly key: string;
  /** How many embedded types are around it. */
  readonly depth: number;
  /** The shape around it, for values of that same shape. */
  readonly around: PulledShape | undefined;
}
