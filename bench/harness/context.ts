import type { MongoClient, ObjectId } from 'mongodb';
import type { ReadSide, WriteSide } from '../sides/side.ts';
import type { Figure } from './figure.ts';
import type { Rounds } from './interleave.ts';

/** How much work there is to measure. */
export interface Sizes extends Rounds {
  /** How many documents a read of many gives, and an insert of many takes. */
  readonly many: number;
  /** How many documents the collection has that reads ask; all of them are streamed. */
  readonly stored: number;
  /** How many operations of one document make one sample. */
  readonly singles: number;
  /** How often and how long to measure those: it takes thousands of calls until their code is optimized. */
  readonly singleRounds: Rounds;
  /** Rounds of what takes long: child processes. */
  readonly childRounds: number;
  /** How many models the compiler is given. */
  readonly models: readonly number[];
}

/** The server, and the sides that are connected to it. */
export interface ServerContext {
  readonly uri: string;
  /** For what is not measured: filling and emptying. */
  readonly client: MongoClient;
  /** The database that all sides read. */
  readonly readDatabase: string;
  /** The `_id` of each document in it. */
  readonly ids: readonly ObjectId[];
  /** The sides that read, the raw driver first. */
  readonly readers: readonly ReadSide[];
  /** The sides that write, each into the database of its own, the raw driver first. */
  readonly writers: readonly Writer[];
}

/** A side that writes, and where. */
export interface Writer {
  readonly side: WriteSide;
  readonly database: string;
}

/** A workload that needs no server. */
export interface LocalWorkload {
  readonly name: string;
  readonly title: string;
  readonly needsServer: false;
  run(sizes: Sizes): Promise<Figure[]>;
}

/** A workload that asks a server. */
export interface ServerWorkload {
  readonly name: string;
  readonly title: string;
  readonly needsServer: true;
  run(sizes: Sizes, server: ServerContext): Promise<Figure[]>;
}

/** Something to measure; `name` is what it is called on the command line. */
export type Workload = LocalWorkload | ServerWorkload;
