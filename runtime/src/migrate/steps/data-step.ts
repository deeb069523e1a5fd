import type { Db, Document } from 'mongodb';

/** What a function of a data step gives for one document: operators of an update, or nothing to leave it alone. */
export type DataUpdate = Document | undefined;

/**
 * A change of documents that is written in TypeScript. The engine reads documents in batches by `_id`, calls `each`, and
 * writes what it gives in the same transaction as its own position, so that every document is treated exactly once: a step
 * that stopped half-way goes on there, and undoing it undoes what it treated and nothing else.
 */
export interface DataStep {
  readonly op: 'data';
  /** What it does, for people. */
  readonly name: string;
  readonly collection: string;
  /**
   * Which documents; all when absent. It chooses on the way back too: a document that `each` changes so that it is not
   * chosen any more is not undone.
   */
  readonly where?: Document;
  readonly each: (document: Document) => DataUpdate | Promise<DataUpdate>;
  /** Undoes `each`. Without it the migration cannot be undone. */
  readonly undoEach?: (document: Document) => DataUpdate | Promise<DataUpdate>;
  readonly phase: 'expand' | 'contract';
}

/** What the functions of a run step get. */
export interface RunContext {
  readonly database: Db;
  /** Aborted when the lock is lost or the run is interrupted. */
  readonly signal: AbortSignal;
  /** Prints a line of progress. */
  note(text: string): void;
}

/** Anything else, written in TypeScript. It may run again after a crash, so it must find out what is left to do. */
export interface RunStep {
  readonly op: 'run';
  readonly name: string;
  /** Whether it is done. Asked before every run. */
  readonly check: (context: RunContext) => Promise<boolean>;
  readonly up: (context: RunContext) => Promise<void>;
  readonly down?: (context: RunContext) => Promise<void>;
  readonly phase: 'expand' | 'contract';
}
