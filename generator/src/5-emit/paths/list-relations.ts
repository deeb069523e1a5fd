import type { EmbeddedType, FieldOwner, Model, Relation, Type } from '../../3-link/model-graph.ts';

/** A relation of a model, or of an embedded type that stands in it. */
export interface PlacedRelation {
  /** Where the relation stands, such as `['comments', 'by']`. */
  readonly path: readonly string[];
  /** The fields that lead to the owner of the relation, such as `['comments']`. */
  readonly prefix: readonly string[];
  readonly relation: Relation;
}

/** How many embedded types may stand above a relation. Keys of maps cannot: they have no names to print. */
const deepestNesting = 3;

/** The relations that can be included with a model: its own, then those of its embedded types, in the order of fields. */
export function listRelations(model: Model): readonly PlacedRelation[] {
  return placed(model, []);
}

function placed(owner: FieldOwner, prefix: readonly string[]): PlacedRelation[] {
  const own = owner.relations.map((relation) => ({ path: [...prefix, relation.name], prefix, relation }));
  if (prefix.length >= deepestNesting) return own;
  const inner = owner.fields.flatMap((field) => {
    const embedded = embeddedOf(field.type);
    return embedded === undefined ? [] : placed(embedded, [...prefix, field.name]);
  });
  return [...own, ...inner];
}

function embeddedOf(type: Type): EmbeddedType | undefined {
  if (type.kind === 'array') return embeddedOf(type.items.type);
  return type.kind === 'embedded' ? type.embedded : undefined;
}
