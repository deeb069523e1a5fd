import type { LongFieldDeclaration } from '../../2-validate/declaration.ts';
import { jsonType } from '../../field-types/json.ts';
import type { LinkContext } from '../link-context.ts';
import type { EmbeddedType, EnumType, Slot, Type } from '../model-graph.ts';
import type { Place } from '../place.ts';
import type { DeclaredModel } from '../symbols.ts';
import type { DeclaredField } from './declared-field.ts';

/** What linking a type needs to know of other declarations. */
export interface TypeScope extends LinkContext {
  readonly enums: ReadonlyMap<string, EnumType>;
  readonly embedded: ReadonlyMap<string, EmbeddedType>;
  /** The type of the `_id` that references to a model are stored as. */
  idTypeOf(model: DeclaredModel): Type;
  /** What whole short notations were linked to so far. */
  readonly draftsByNotation: Map<string, TypeDraft>;
  /** Takes an enum that was written in a field. */
  addInlineEnum(enumType: EnumType): void;
}

/** A declaration of a type: that of a field, or of the items or values in it. */
export interface TypeSite {
  readonly field: DeclaredField;
  readonly declaration: LongFieldDeclaration;
  readonly place: Place;
  /** Where the text of the short notation stands. */
  readonly notationPlace: Place;
  readonly depth: number;
}

/** A linked type, before its field is made. */
export interface TypeDraft {
  readonly type: Type;
  readonly nullable: boolean;
  readonly optional: boolean;
  readonly reference?: ReferenceDraft;
  /** The field's former type, where `was` says one. */
  readonly former?: Slot;
  /** The keys of the long form that mean something to this type. */
  readonly takes: readonly string[];
}

/** A reference somewhere in a field's type. */
export interface ReferenceDraft {
  readonly target: DeclaredModel;
  /** How many arrays are around it. */
  readonly arrays: number;
  readonly inMap: boolean;
  /** The declaration that may hold `as`, `inverse` and `onDelete`. */
  readonly site: TypeSite;
}

/** The keys of the long form that describe a reference. */
export const referenceKeys = ['as', 'inverse', 'onDelete'] as const;

/** The keys of the long form that describe an array. */
export const arrayKeys = ['minItems', 'maxItems', 'uniqueItems'] as const;

/** Makes the draft of a type that is required and not nullable. */
export function draftOf(type: Type, takes: readonly string[], reference?: ReferenceDraft): TypeDraft {
  return { type, nullable: false, optional: false, takes, ...(reference === undefined ? {} : { reference }) };
}

/**
 * The type of what could not be linked. Its mistake is reported, so no graph comes out; it takes everything,
 * so that no other mistake is reported because of it.
 */
export const brokenType: Type = { kind: 'scalar', fieldType: jsonType, options: { broken: true } };
