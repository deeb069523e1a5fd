import { bundle } from '../compiler/bundle.ts';
import { compileModels } from '../compiler/compile-models.ts';
import { typeCheck } from '../compiler/type-check.ts';
import { watchLatency } from '../compiler/watch-latency.ts';
import type { Workload } from '../harness/context.ts';
import { coldStart } from './cold-start.ts';
import { filter } from './filter.ts';
import { findById } from './find-by-id.ts';
import { findMany } from './find-many.ts';
import { findManyRead } from './find-many-read.ts';
import { inFlight } from './in-flight.ts';
import { insertMany } from './insert-many.ts';
import { insertOne } from './insert-one.ts';
import { loadChangeSave } from './load-change-save.ts';
import { migration } from './migration.ts';
import { page } from './page.ts';
import { relations } from './relations.ts';
import { stream } from './stream.ts';
import { streamMemory } from './stream-memory.ts';
import { threeFields } from './three-fields.ts';
import { updateOne } from './update-one.ts';
import { validation } from './validation.ts';

/** All workloads, in the order in which they run. */
export const workloads: readonly Workload[] = [
  findMany,
  findManyRead,
  threeFields,
  stream,
  streamMemory,
  findById,
  inFlight,
  page,
  relations,
  insertOne,
  insertMany,
  updateOne,
  loadChangeSave,
  migration,
  validation,
  filter,
  coldStart,
  compileModels,
  watchLatency,
  typeCheck,
  bundle,
];
