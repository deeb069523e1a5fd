import { schemaHash } from '@espalier/runtime/migrate/schema';
import type { Config } from '../../generator/src/2-validate/config.ts';
import type { ModelGraph } from '../../generator/src/3-link/model-graph.ts';
import { snapshotOf } from '../../generator/src/4-plan/snapshot-of.ts';
import { emit } from '../../generator/src/5-emit/emit.ts';
import type { EmittedFile } from '../../generator/src/5-emit/emitted-file.ts';

/** What phase 5 prints for a graph, as the compiler calls it. */
export function emitOf(graph: ModelGraph, config: Config): readonly EmittedFile[] {
  return emit(graph, config, schemaHash(snapshotOf(graph)));
}
