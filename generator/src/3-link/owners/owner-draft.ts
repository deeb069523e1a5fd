import type { Span } from '../../diagnostics/span.ts';
import type { LinkedField } from '../fields/linked-field.ts';
import type { EmbeddedType, Field, Index, Model, Relation } from '../model-graph.ts';
import type { DeclaredEmbedded, DeclaredModel } from '../symbols.ts';

/** A model or an embedded type while it is being filled. The lists are those of `type`. */
interface Draft<Declared, Type> {
  readonly declared: Declared;
  readonly type: Type;
  readonly linked: readonly LinkedField[];
  readonly fields: Field[];
  readonly relations: Relation[];
  /** Every member that a row or a query of this type has, by name. */
  readonly members: Map<string, Member>;
}

/** A name in use. */
export interface Member {
  /** As messages call it: `field`, `relation`, `inverse relation`. */
  readonly kind: string;
  readonly span: Span;
}

/** A model while it is being filled. */
export interface ModelDraft extends Draft<DeclaredModel, Model> {
  readonly indexes: Index[];
}

/** An embedded type while it is being filled. */
export type EmbeddedDraft = Draft<DeclaredEmbedded, EmbeddedType>;

/** Either of them. */
export type OwnerDraft = ModelDraft | EmbeddedDraft;

/** All of them, in the order of the symbols. */
export interface OwnerDrafts {
  readonly models: readonly ModelDraft[];
  readonly embedded: readonly EmbeddedDraft[];
  readonly modelsByName: ReadonlyMap<string, ModelDraft>;
  readonly embeddedByType: ReadonlyMap<EmbeddedType, EmbeddedDraft>;
}
