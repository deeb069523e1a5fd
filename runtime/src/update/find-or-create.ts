import { isPlainObject } from '../codecs/plain-object.ts';
import { DuplicateKeyError } from '../errors/duplicate-key-error.ts';
import { UnknownResultError } from '../errors/unknown-result-error.ts';
import type { ModelContext } from '../model/model-context.ts';
import { emptyState } from '../query/empty-state.ts';
import { encodeWhere } from '../query/encode-where.ts';
import type { QueryState } from '../query/query-state.ts';
import { encodeUpdate } from './encode-update.ts';
import { type Modified, prepareFindAndModify } from './find-and-modify.ts';
import type { WriteOptions } from './insert-one.ts';
import { reserveUpsert } from './reserve-upsert.ts';
import { Write } from './write.ts';
import { writeFilter } from './write-filter.ts';
import type { CreateResult } from './write-results.ts';

/** Gives the document that meets `filter`, or inserts it with `defaults`: one command, whoever else does the same. */
export function getOrCreate<R>(
  context: ModelContext,
  filter: unknown,
  defaults: object = {},
  options: WriteOptions = {},
): Write<CreateResult<R>> {
  return findOrCreate(context, filter, { $setOnInsert: defaults }, false, options);
}

/** Changes the document that meets `filter`, or inserts it with the update and `defaults`: one command. */
export function updateOrCreate<R>(
  context: ModelContext,
  filter: unknown,
  update: object,
  defaults: object = {},
  options: WriteOptions = {},
): Write<CreateResult<R>> {
  if (!isPlainObject(update)) return findOrCreate(context, filter, update, true, options);
  const inserted = isPlainObject(update.$setOnInsert) ? update.$setOnInsert : {};
  return findOrCreate(context, filter, { ...update, $setOnInsert: { ...inserted, ...defaults } }, true, options);
}

function findOrCreate<R>(
  context: ModelContext,
  filter: unknown,
  update: object,
  touches: boolean,
  options: WriteOptions,
): Write<CreateResult<R>> {
  return new Write(() => {
    const state: QueryState = { ...emptyState, filters: [encodeWhere(context, filter)], options };
    const query = writeFilter(context, state, { method: 'getOrCreate', many: false, returns: true });
    const encoded = encodeUpdate(context, update, { insertFrom: query, touches });
    const modification = { filter: query, upsert: true };
    const prepared = prepareFindAndModify<R>(context, state, { ...modification, update: encoded.update });
    const send = async () => {
      const complete = await reserveUpsert(context, encoded);
      return prepareFindAndModify<R>(context, state, { ...modification, update: complete }).send();
    };
    return { mql: prepared.mql, send: async () => createResult(context, await sendTwice(context, send)) };
  });
}

/**
 * Of two callers that find nothing, one inserts and the other offends the unique index: it then finds the first one's
 * document. Inside a transaction the server has aborted everything by then, so there is nothing to try again.
 */
async function sendTwice<R>(context: ModelContext, send: () => Promise<Modified<R>>): Promise<Modified<R>> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof DuplicateKeyError && context.connection.session === undefined) return send();
    throw error;
  }
}

function createResult<R>({ descriptor }: ModelContext, { row, inserted }: Modified<R>): CreateResult<R> {
  if (row === null) throw new UnknownResultError('The server gave no document', { model: descriptor.name });
  return { row, created: inserted };
}
