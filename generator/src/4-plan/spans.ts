import type { EnumType, Field, FieldOwner, Model, ModelGraph } from '../3-link/model-graph.ts';
import type { Span } from '../diagnostics/span.ts';

/** Finds what a diagnostic points at, and the linked form of what a snapshot names. */
export class Spans {
  readonly #owners: ReadonlyMap<string, FieldOwner>;
  readonly #models: ReadonlyMap<string, Model>;
  readonly #enums: ReadonlyMap<string, EnumType>;

  constructor(graph: ModelGraph) {
    this.#models = new Map(graph.models.map((model) => [model.name, model]));
    this.#owners = new Map([...graph.models, ...graph.embedded].map((owner) => [owner.name, owner]));
    this.#enums = new Map(graph.enums.map((enumType) => [enumType.name, enumType]));
  }

  /** A field as linked. */
  field(owner: string, name: string): Field | undefined {
    return this.#owners.get(owner)?.fields.find((field) => field.name === name);
  }

  /** Where a model, embedded type or enum is declared, or one of its fields. */
  of(name: string, field?: string): Span | undefined {
    const member = field === undefined ? undefined : this.field(name, field);
    return member?.span ?? this.#owners.get(name)?.span ?? this.#enums.get(name)?.span;
  }

  /** The owners of a field, which are several when a mixin declares it. */
  ownersOf(field: Field): readonly string[] {
    return [...this.#owners].flatMap(([name, { fields }]) =>
      fields.some(({ span }) => span === field.span) ? [name] : [],
    );
  }

  /** Where an index is declared. */
  ofIndex(model: string, name: string): Span | undefined {
    return this.#models.get(model)?.indexes.find((index) => index.name === name)?.span ?? this.of(model);
  }
}
