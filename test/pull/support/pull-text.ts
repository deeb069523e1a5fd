import { type Difference, verifySnapshot } from '@espalier/runtime/migrate';
import type { Db } from 'mongodb';
import { defaultConfig } from '../../../generator/src/2-validate/config.ts';
import type { ModelGraph } from '../../../generator/src/3-link/model-graph.ts';
import { snapshotOf } from '../../../generator/src/4-plan/snapshot-of.ts';
import { compile } from '../../../generator/src/compile.ts';
import { type PullSettings, pullModels } from '../../../generator/src/database/pull/pull-models.ts';
import type { PullReport } from '../../../generator/src/database/pull/pull-report.ts';
import type { SourceFile } from '../../../generator/src/source-file.ts';

/** What a pull gave, compiled, and what is left to do for the database then. */
export interface Pulled {
  readonly report: PullReport;
  readonly sources: readonly SourceFile[];
  /** The text of the file that pulls write. */
  readonly text: string;
  readonly graph: ModelGraph;
  readonly drift: readonly Difference[];
}

/** Pulls a database into models in memory. Throws when the outcome does not compile. */
export async function pullText(
  database: Db,
  before: readonly SourceFile[] = [],
  settings: Partial<PullSettings> = {},
): Promise<Pulled> {
  const project = { sources: before, config: defaultConfig, graph: graphIn(before) };
  const defaults = { sample: 1_000, enums: true, signal: new AbortController().signal };
  const report = await pullModels(database, project, { ...defaults, ...settings });
  if (!('files' in report)) throw new Error(report.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  const texts = new Map([...before, ...report.files].map(({ path, text }) => [path, text]));
  const sources = [...texts].map(([path, text]) => ({ path, text }));
  const graph = graphIn(sources);
  const text = texts.get('schema/models/pulled.yaml') ?? '';
  return { report, sources, text, graph, drift: await verifySnapshot(database, snapshotOf(graph)) };
}

function graphIn(sources: readonly SourceFile[]): ModelGraph {
  const { value, diagnostics } = compile(sources, defaultConfig);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (value !== undefined && errors.length === 0) return value.graph;
  throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join('\n'));
}
