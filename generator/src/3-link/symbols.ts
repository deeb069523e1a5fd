import type {
  EmbeddedDeclaration,
  EnumDeclaration,
  FieldGroupDeclaration,
  ModelDeclaration,
} from '../2-validate/declaration.ts';
import type { Place } from './place.ts';

interface Declared<Kind extends string, Declaration> {
  readonly kind: Kind;
  readonly name: string;
  readonly declaration: Declaration;
  readonly place: Place;
}

/** An entry of `models:`. */
export type DeclaredModel = Declared<'model', ModelDeclaration>;
/** An entry of `embedded:`. */
export type DeclaredEmbedded = Declared<'embedded type', EmbeddedDeclaration>;
/** An entry of `mixins:`. */
export type DeclaredMixin = Declared<'mixin', FieldGroupDeclaration>;
/** An entry of `enums:`. */
export type DeclaredEnum = Declared<'enum', EnumDeclaration>;
/** Whatever has fields. */
export type DeclaredGroup = DeclaredModel | DeclaredEmbedded | DeclaredMixin;
/** Whatever has a name that other declarations may use. */
export type DeclaredSymbol = DeclaredGroup | DeclaredEnum;

/** All names of a project. Files come in the order of their paths, and in a file what is written first. */
export interface Symbols {
  readonly byName: ReadonlyMap<string, DeclaredSymbol>;
  readonly models: readonly DeclaredModel[];
  readonly embedded: readonly DeclaredEmbedded[];
  readonly mixins: readonly DeclaredMixin[];
  readonly enums: readonly DeclaredEnum[];
}
