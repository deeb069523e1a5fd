import type { Field, Model, ModelGraph } from '../../3-link/model-graph.ts';

/** A model as far as its data are concerned. */
export interface StoredModel {
  readonly name: string;
  readonly collection: string;
  /** The sequences that its fields take numbers from. */
  readonly sequences: readonly string[];
}

/** The models of a project, or those of them that are named. Gives the names that no model has as `unknown`. */
export function storedModels(
  graph: ModelGraph,
  names: readonly string[] = [],
): { readonly models: readonly StoredModel[]; readonly unknown: readonly string[] } {
  const wanted = graph.models.filter((model) => names.length === 0 || names.includes(model.name));
  const unknown = names.filter((name) => !graph.models.some((model) => model.name === name));
  return { models: wanted.map(storedModel), unknown };
}

function storedModel({ name, collection, fields }: Model): StoredModel {
  return { name, collection, sequences: fields.flatMap(sequenceOf) };
}

function sequenceOf(field: Field): string[] {
  return field.default?.kind === 'sequence' ? [field.default.name] : [];
}
