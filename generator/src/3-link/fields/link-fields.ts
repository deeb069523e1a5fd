import type { ConstantField, ConstantRules } from '../../constants/read-constant.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { LinkContext } from '../link-context.ts';
import type { EmbeddedType, EnumType } from '../model-graph.ts';
import { draftRelation } from '../relations/draft-relation.ts';
import type { DeclaredGroup } from '../symbols.ts';
import { createIdTypes } from './create-id-types.ts';
import type { DeclaredField } from './declared-field.ts';
import type { FieldsByGroup } from './expand-mixins.ts';
import { linkDefault } from './link-default.ts';
import { linkFieldType } from './link-type.ts';
import type { LinkedField } from './linked-field.ts';
import type { TypeDraft, TypeScope } from './type-draft.ts';

/** The fields of all models and embedded types, each linked once, and the enums that were found in them. */
export interface LinkedFields {
  of(group: DeclaredGroup): readonly LinkedField[];
  readonly inlineEnums: readonly EnumType[];
}

/** Links every field: first all types, then defaults and relations, which look at the types of others. */
export function linkFields(
  context: LinkContext,
  fieldsByGroup: FieldsByGroup,
  enums: ReadonlyMap<string, EnumType>,
  embedded: ReadonlyMap<string, EmbeddedType>,
): LinkedFields {
  const inlineEnums = new Map<string, EnumType>();
  const drafts = new Map<DeclaredField, TypeDraft>();
  const draftOf = (field: DeclaredField): TypeDraft => {
    const draft = drafts.get(field) ?? linkFieldType(scope, field);
    drafts.set(field, draft);
    return draft;
  };
  const scope: TypeScope = {
    ...context,
    enums,
    embedded,
    draftsByNotation: new Map(),
    idTypeOf: createIdTypes(context, fieldsByGroup, (field) => draftOf(field).type),
    addInlineEnum: (enumType) => addInlineEnum(context, inlineEnums, enumType),
  };
  for (const fields of fieldsByGroup.values()) fields.forEach(draftOf);
  const rules = defaultRules(context, fieldsByGroup, draftOf);
  const linked = new Map<DeclaredField, LinkedField>();
  const linkOnce = (field: DeclaredField): LinkedField => {
    const result = linked.get(field) ?? finish(context, field, draftOf(field), rules);
    linked.set(field, result);
    return result;
  };
  for (const fields of fieldsByGroup.values()) fields.forEach(linkOnce);
  return { of: (group) => (fieldsByGroup.get(group) ?? []).map(linkOnce), inlineEnums: [...inlineEnums.values()] };
}

function finish(context: LinkContext, declared: DeclaredField, draft: TypeDraft, rules: ConstantRules): LinkedField {
  const value = linkDefault(context, declared, draft, rules);
  const relation = draft.reference && draftRelation(context, declared, draft, draft.reference);
  return {
    declared,
    draft,
    ...(value === undefined ? {} : { default: value }),
    ...(relation === undefined ? {} : { relation }),
  };
}

/** Constants of embedded types need all of the type's fields, which are known by now. */
function defaultRules(
  { symbols }: LinkContext,
  fieldsByGroup: FieldsByGroup,
  draftOf: (field: DeclaredField) => TypeDraft,
): ConstantRules {
  return {
    optionsOf: (type) => type.options,
    fieldsOf(embedded) {
      const symbol = symbols.byName.get(embedded.name);
      const fields = symbol?.kind === 'embedded type' ? (fieldsByGroup.get(symbol) ?? []) : [];
      return fields.map((field): ConstantField => {
        const { type, nullable, optional } = draftOf(field);
        return { name: field.name, type, nullable, required: !optional && field.declaration.default === undefined };
      });
    },
  };
}

/** Two fields can give one name: `Post.userStatus` and `PostUser.status`. */
function addInlineEnum({ diagnostics }: LinkContext, known: Map<string, EnumType>, enumType: EnumType): void {
  const first = known.get(enumType.name);
  if (first === undefined) {
    known.set(enumType.name, enumType);
    return;
  }
  const related = [{ message: 'The other field is here', span: first.span }];
  diagnostics.push(createDiagnostic('link/inline-enum-clash', { name: enumType.name }, enumType.span, related));
}
