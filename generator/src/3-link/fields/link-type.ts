import type { FieldDeclaration } from '../../2-validate/declaration.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { EnumType, Slot } from '../model-graph.ts';
import { companionOwnerOf } from '../names/companion-names.ts';
import { keySpan, valueSpan, within } from '../place.ts';
import { checkKeys } from './check-keys.ts';
import type { DeclaredField } from './declared-field.ts';
import { inArray } from './in-array.ts';
import { isConvertible } from './is-convertible.ts';
import { linkNotation } from './link-notation.ts';
import { linkReference } from './link-reference.ts';
import { reshapingOf } from './reshaping-of.ts';
import { brokenType, draftOf, type TypeDraft, type TypeScope, type TypeSite } from './type-draft.ts';

const DEEPEST_TYPE = 20;

/** Links the type of a field: short notation, long form, and long forms within it. */
export function linkFieldType(scope: TypeScope, field: DeclaredField): TypeDraft {
  const { declaration, place, notationPlace } = field;
  const link = () => {
    const draft = linkSite(scope, { field, declaration, place, notationPlace, depth: 0 });
    const former = linkFormerType(scope, field, draft);
    return former === undefined ? draft : { ...draft, former };
  };
  const { type } = declaration;
  return type === undefined || Object.keys(declaration).length > 1 ? link() : linkOnce(scope, type, link);
}

/** Most fields of a project share a few notations. Those with a mistake or a reference are about their place, too. */
function linkOnce({ diagnostics, draftsByNotation }: TypeScope, notation: string, link: () => TypeDraft): TypeDraft {
  const known = draftsByNotation.get(notation);
  if (known !== undefined) return known;
  const before = diagnostics.length;
  const draft = link();
  if (diagnostics.length === before && draft.reference === undefined) draftsByNotation.set(notation, draft);
  return draft;
}

/** The type under `was`, from whose values the server can make those of the new type. */
function linkFormerType(scope: TypeScope, field: DeclaredField, draft: TypeDraft): Slot | undefined {
  const { was } = field.declaration;
  if (typeof was !== 'object' || was.type === undefined) return undefined;
  const place = within(field.place, 'was');
  const notationPlace = within(place, 'type');
  const site = { field, declaration: { type: was.type }, place, notationPlace, depth: 0 };
  const { type, nullable } = linkSite(scope, site);
  const isKnown = isConvertible(type, draft.type) || reshapingOf(type, draft.type) !== undefined;
  if (type === brokenType || draft.type === brokenType || isKnown) return { type, nullable };
  scope.diagnostics.push(createDiagnostic('link/former-type', { name: field.name }, valueSpan(notationPlace)));
  return undefined;
}

function linkSite(scope: TypeScope, site: TypeSite): TypeDraft {
  const draft = linkBase(scope, site);
  checkKeys(scope, site, draft);
  const { nullable, optional } = site.declaration;
  return { ...draft, nullable: draft.nullable || nullable === true, optional: draft.optional || optional === true };
}

function linkBase(scope: TypeScope, site: TypeSite): TypeDraft {
  const { declaration } = site;
  if (declaration.enum !== undefined) return linkInlineEnum(scope, site, declaration.enum);
  if (declaration.ref !== undefined)
    return linkReference(scope, site, declaration.ref, valueSpan(within(site.place, 'ref')));
  if (declaration.arrayOf !== undefined) {
    return inArray(scope, site, linkInner(scope, site, declaration.arrayOf, 'arrayOf'), {}, true);
  }
  if (declaration.mapOf !== undefined) {
    const values = linkInner(scope, site, declaration.mapOf, 'mapOf');
    const type = { kind: 'map', values: { type: values.type, nullable: values.nullable } } as const;
    return draftOf(type, [], values.reference && { ...values.reference, inMap: true });
  }
  // The published schema asks for one of these keys; without any, "a type is missing" is the right complaint.
  return linkNotation(scope, site, declaration.type ?? '');
}

/** Links what stands under `arrayOf` or `mapOf`. */
function linkInner(scope: TypeScope, site: TypeSite, inner: FieldDeclaration, key: 'arrayOf' | 'mapOf'): TypeDraft {
  const place = within(site.place, key);
  const depth = site.depth + 1;
  if (depth > DEEPEST_TYPE) {
    const parameters = { name: site.field.name, limit: DEEPEST_TYPE };
    scope.diagnostics.push(createDiagnostic('link/type-too-deep', parameters, keySpan(place)));
    return draftOf(brokenType, []);
  }
  const shared = { field: site.field, place, depth };
  return typeof inner === 'string'
    ? linkSite(scope, { ...shared, declaration: { type: inner }, notationPlace: place })
    : linkSite(scope, { ...shared, declaration: inner, notationPlace: within(place, 'type') });
}

/** An enum without a name of its own is named after its field: `PostStatus`. */
function linkInlineEnum(scope: TypeScope, { field, place }: TypeSite, values: readonly string[]): TypeDraft {
  const name = field.group.name + capitalize(field.name);
  const span = keySpan(within(place, 'enum'));
  const namesake = scope.symbols.byName.get(name) ?? companionOwnerOf(scope.symbols, name);
  if (namesake !== undefined) {
    const message = `"${name}" belongs to the ${namesake.kind} "${namesake.name}", which is declared here`;
    const related = [{ message, span: keySpan(namesake.place) }];
    scope.diagnostics.push(createDiagnostic('link/inline-enum-name', { field: field.name, name }, span, related));
  }
  const enumType: EnumType = { name, values: values.map((value) => ({ value })), span };
  scope.addInlineEnum(enumType);
  return draftOf({ kind: 'enum', enum: enumType }, []);
}

function capitalize(name: string): string {
  return name.replace(/^_*(.)/u, (_whole, first: string) => first.toUpperCase());
}
