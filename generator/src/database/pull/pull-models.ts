import { type Difference, verifySnapshot } from '@espalier/runtime/migrate';
import type { Db } from 'mongodb';
import type { Config } from '../../2-validate/config.ts';
import type { FieldOwner, Model, ModelGraph } from '../../3-link/model-graph.ts';
import { snapshotOf } from '../../4-plan/snapshot-of.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceFile } from '../../source-file.ts';
import { adoptNames } from './adopt-names.ts';
import { compareModel } from './compare-model.ts';
import { draftIndexes } from './draft-indexes.ts';
import { draftModel } from './draft-model.ts';
import { guessReferences } from './guess-references.ts';
import { listCollections } from './list-collections.ts';
import { nameShapes } from './name-types.ts';
import { type PullDraft, sectionOf } from './pull-draft.ts';
import type { PullDifference, PullReport } from './pull-report.ts';
import { pulledHead } from './pulled-head.ts';
import type { PulledField, PulledModel, PulledShape } from './pulled-model.ts';
import { sampleCollection } from './sample-collection.ts';
import type { SeenCollection, SkippedCollection } from './seen-collection.ts';
import { settleDraft } from './settle-draft.ts';
import { shareShapes } from './share-shapes.ts';
import { singular } from './singular.ts';
import { TypeNames } from './type-names.ts';

/** How a database is looked at. */
export interface PullSettings {
  /** Documents of each collection. */
  readonly sample: number;
  readonly enums: boolean;
  readonly signal: AbortSignal;
  /** Called before each collection. */
  onCollection?(name: string, done: number, total: number): void;
}

/** The models as they are before. */
export interface PullProject {
  readonly sources: readonly SourceFile[];
  readonly config: Config;
  /** Of the sources; empty when there are none. */
  readonly graph: ModelGraph;
}

/** Makes models of a live database, beside those that there are. Writes nothing; errors of the compiler are our own fault. */
export async function pullModels(
  database: Db,
  project: PullProject,
  settings: PullSettings,
): Promise<PullReport | readonly Diagnostic[]> {
  const { graph } = project;
  const declared = graph.models.map(({ collection }) => collection);
  const { found, skipped } = await listCollections(database, declared);
  const seen = await sampleAll(database, found, settings);
  const names = new TypeNames();
  for (const { name } of [...graph.models, ...graph.embedded, ...graph.enums]) names.add(name);
  const models = draftAll(seen, graph, names, settings.enums);
  const { draft, differences } = compareAll(models, skipped, graph);
  addShapes(draft, names, graph);
  await guessReferences(database, models, [
    ...draft.models.map(({ shape }) => shape),
    ...draft.shapes,
    ...addedShapes(draft),
  ]);
  const pulledPath = `${project.config.models}/pulled.yaml`;
  const options = { ...project, pulledPath, head: pulledHead(project.config.models) };
  let settled = settleDraft(draft, options);
  if (!('files' in settled)) return settled;
  const rest = await verifySnapshot(database, snapshotOf(settled.compilation.graph));
  if (noteValidators(draft, rest)) settled = settleDraft(draft, options);
  if (!('files' in settled)) return settled;
  const before = new Map(project.sources.map(({ path, text }) => [path, text]));
  return {
    files: settled.files.filter(({ path, text }) => before.get(path) !== text),
    differences: [...differences.filter((one) => isKept(draft, one)), ...leftOver(rest, settled.compilation.graph)],
    skipped,
    collections: seen.length,
    documents: seen.reduce((sum, { shape }) => sum + shape.count, 0),
  };
}

async function sampleAll(
  database: Db,
  found: Awaited<ReturnType<typeof listCollections>>['found'],
  { sample, signal, onCollection }: PullSettings,
): Promise<readonly SeenCollection[]> {
  const seen: SeenCollection[] = [];
  for (const [done, live] of found.entries()) {
    onCollection?.(live.name, done, found.length);
    seen.push({ ...live, shape: await sampleCollection(database.collection(live.name), { size: sample, signal }) });
  }
  return seen;
}

/** Drafts what was seen, under the names that are declared for it already. */
function draftAll(
  seen: readonly SeenCollection[],
  graph: ModelGraph,
  names: TypeNames,
  enums: boolean,
): readonly PulledModel[] {
  const known = new Map(graph.models.map((model) => [model.collection, model]));
  const models = seen.map((live) => {
    const name = known.get(live.name)?.name ?? names.take([singular(live.name), live.name]);
    return draftModel(live, name, enums);
  });
  shareShapes(models.map(({ shape }) => shape));
  for (const model of models) {
    const declared = known.get(model.live.name);
    if (declared !== undefined) adoptNames(declared, model.shape);
    draftIndexes(model);
  }
  return models;
}

function compareAll(
  models: readonly PulledModel[],
  skipped: readonly SkippedCollection[],
  graph: ModelGraph,
): { readonly draft: PullDraft; readonly differences: PullDifference[] } {
  const differences: PullDifference[] = [];
  const draft: PullDraft = { models: [], shapes: [], owners: [] };
  const missing = new Map<FieldOwner, PulledField[]>();
  const byCollection = new Map(graph.models.map((model) => [model.collection, model]));
  for (const pulled of models) {
    const model = byCollection.get(pulled.live.name);
    if (model === undefined) {
      draft.models.push(pulled);
      differences.push(added(pulled));
    } else {
      compareModel(draft, model, pulled, { differences, missing });
    }
  }
  for (const [owner, fields] of missing) {
    const section = sectionOf(owner);
    const entry = draft.owners.find((other) => other.section === section && other.owner === owner.name);
    if (entry !== undefined) entry.shape.fields.push(...fields);
    else draft.owners.push({ section, owner: owner.name, shape: { fields }, indexes: [], notes: [] });
  }
  const live = new Set([...models.map((model) => model.live.name), ...skipped.map(({ name }) => name)]);
  const gone = graph.models.filter(({ collection }) => !live.has(collection));
  return { draft, differences: [...differences, ...gone.map(goneDifference)] };
}

function added({ name, live }: PulledModel): PullDifference {
  const message = `${name} is new, for the collection ${JSON.stringify(live.name)}`;
  return { collection: live.name, model: name, path: '', kind: 'model-added', message };
}

function goneDifference({ name, collection }: Model): PullDifference {
  const message = `${name} is declared, and the database has no collection ${JSON.stringify(collection)}`;
  return { collection, model: name, path: '', kind: 'collection-gone', message };
}

/** Shapes are named last, when it is known which of them are declared already. */
function addShapes(draft: PullDraft, names: TypeNames, { embedded }: ModelGraph): void {
  const add = (shape: PulledShape, owner: string) => draft.shapes.push(...nameShapes(shape, owner, names, embedded));
  for (const model of draft.models) add(model.shape, model.name);
  for (const { owner, shape } of draft.owners) add(asShape(shape.fields), owner);
}

function addedShapes(draft: PullDraft): PulledShape[] {
  return draft.owners.map(({ shape }) => asShape(shape.fields));
}

function asShape(fields: PulledField[]): PulledShape {
  return { name: undefined, hint: '', depth: 0, fields, isCertain: false, notes: [] };
}

/** Whether the models get it: an index that they cannot have beside their others was left out since. */
function isKept({ owners }: PullDraft, { kind, model, path }: PullDifference): boolean {
  if (kind !== 'index-added') return true;
  return owners.some(({ owner, indexes }) => owner === model && indexes.some(({ name }) => name === path));
}

/** A new model whose validator is not what Espalier would make says so in a comment. */
function noteValidators({ models }: PullDraft, rest: readonly Difference[]): boolean {
  let isNoted = false;
  for (const { collection, what, kind, message } of rest) {
    const model = models.find(({ live }) => live.name === collection);
    if (model === undefined || what !== 'validator' || kind !== 'different') continue;
    model.notes.push(`${message} \`migrate baseline --set-validators\` replaces it by the one that these models give.`);
    isNoted = true;
  }
  return isNoted;
}

/** What comparing the catalogue finds beside what was told of already. */
function leftOver(rest: readonly Difference[], { models }: ModelGraph): readonly PullDifference[] {
  return rest.flatMap(({ collection, kind, what, name = '', message }): PullDifference[] => {
    const model = models.find((entry) => entry.collection === collection)?.name;
    if (model === undefined || what === 'collection') return [];
    const about = { collection, model, path: name, message: message.replace(/\.$/, '') };
    if (what === 'validator') return [{ ...about, kind: 'validator' }];
    if (kind === 'unmanaged') return [{ ...about, kind: 'index-left-out' }];
    return [{ ...about, kind: kind === 'missing' ? 'index-missing' : 'index-different' }];
  });
}
