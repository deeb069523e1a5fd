import type { ClientSession, Db, MongoClient } from 'mongodb';
import { NotConnectedError } from '../errors/not-connected-error.ts';
import type { TransactionAttempt } from '../transaction/transaction-attempt.ts';
import { BoundContext } from './bound-context.ts';
import type { Connection } from './connection.ts';
import type { ModelDescriptor } from './descriptor.ts';
import { Model } from './model.ts';
import type { ModelContext } from './model-context.ts';
import type { Spec } from './spec.ts';

/** The models that one connection knows, under their member names. */
export type Descriptors = Readonly<Record<string, ModelDescriptor>>;

/** A connection of a given client, or one transaction on such a connection. */
export class OpenConnection implements Connection {
  readonly client: MongoClient;
  readonly database: Db;
  declare readonly maxTimeMS?: number;
  declare readonly session?: ClientSession;
  declare readonly attempt?: TransactionAttempt;
  declare readonly outer?: Connection;
  readonly #descriptors: Descriptors;
  readonly #contexts = new Map<string, ModelContext>();

  constructor(
    base: Pick<Connection, 'client' | 'database' | 'maxTimeMS' | 'session' | 'attempt' | 'outer'>,
    descriptors: Descriptors,
  ) {
    this.client = base.client;
    this.database = base.database;
    if (base.maxTimeMS !== undefined) this.maxTimeMS = base.maxTimeMS;
    if (base.session !== undefined) this.session = base.session;
    if (base.attempt !== undefined) this.attempt = base.attempt;
    if (base.outer !== undefined) this.outer = base.outer;
    this.#descriptors = descriptors;
  }

  contextOf(modelName: string): ModelContext {
    let context = this.#contexts.get(modelName);
    if (context === undefined) {
      const descriptor = Object.values(this.#descriptors).find(({ name }) => name === modelName);
      if (descriptor === undefined) throw new NotConnectedError(`The model ${modelName} was not connected`);
      context = new BoundContext(descriptor, this);
      this.#contexts.set(modelName, context);
    }
    return context;
  }

  /** Adds one `Model` per member to `members`, each made when it is first asked for. */
  withModels<Models, Members extends object>(members: Members): Models & Members {
    for (const [member, descriptor] of Object.entries(this.#descriptors)) {
      let model: Model<Spec> | undefined;
      const get = () => {
        model ??= new Model(this.contextOf(descriptor.name));
        return model;
      };
      Object.defineProperty(members, member, { enumerable: true, get });
    }
    // That the descriptors are those of `Models` is what generated code vouches for.
    return members as Models & Members;
  }
}
