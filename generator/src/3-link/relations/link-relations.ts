import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { LinkedField, RelationDraft } from '../fields/linked-field.ts';
import type { LinkContext } from '../link-context.ts';
import type { Relation } from '../model-graph.ts';
import { type EmbeddedSites, findEmbeddedSites } from '../owners/embedded-sites.ts';
import type { OwnerDraft, OwnerDrafts } from '../owners/owner-draft.ts';
import { inversePathOf } from './inverse-path.ts';

/** Gives every model and embedded type the relations of its references, then every model those that lead back to it. */
export function linkRelations(context: LinkContext, drafts: OwnerDrafts): void {
  const owners: readonly OwnerDraft[] = [...drafts.embedded, ...drafts.models];
  for (const owner of owners) {
    for (const field of owner.linked) addForward(context, drafts, owner, field);
  }
  const sites = findEmbeddedSites(drafts, ({ relation }) => relation?.inverse !== undefined);
  for (const owner of drafts.models) {
    for (const { declared, relation } of owner.linked) {
      if (relation?.inverse !== undefined)
        addInverse(context, drafts, owner, relation, relation.inverse, [declared.name]);
    }
  }
  for (const owner of drafts.embedded) {
    for (const field of owner.linked) addInverseOfEmbedded(context, drafts, sites, owner, field);
  }
}

function addForward(context: LinkContext, drafts: OwnerDrafts, owner: OwnerDraft, field: LinkedField): void {
  const { declared, draft, relation } = field;
  const target = relation && drafts.modelsByName.get(relation.target.name);
  if (relation === undefined || target === undefined) return;
  const { name, many, onDelete, span } = relation;
  const optional = !many && (draft.optional || draft.nullable);
  add(context, owner, 'relation', {
    name,
    target: target.type,
    side: 'field',
    path: [declared.name],
    many,
    optional,
    onDelete,
    span,
  });
}

function addInverse(
  context: LinkContext,
  drafts: OwnerDrafts,
  owner: OwnerDraft,
  { target, onDelete }: RelationDraft,
  { name, many, span }: NonNullable<RelationDraft['inverse']>,
  path: readonly string[],
): void {
  const end = drafts.modelsByName.get(target.name);
  if (end === undefined || owner.type.kind !== 'model') return;
  add(context, end, 'inverse relation', {
    name,
    target: owner.type,
    side: 'inverse',
    path,
    many,
    optional: !many,
    onDelete,
    span,
  });
}

/** An inverse of a reference inside an embedded type leads to the one model that embeds it. */
function addInverseOfEmbedded(
  context: LinkContext,
  drafts: OwnerDrafts,
  sites: EmbeddedSites,
  owner: Extract<OwnerDraft, { type: { kind: 'embedded' } }>,
  { declared, relation }: LinkedField,
): void {
  if (relation?.inverse === undefined) return;
  const site = inversePathOf(context, owner.type, relation.inverse, sites.of(owner.type));
  if (site !== undefined)
    addInverse(context, drafts, site.model, relation, relation.inverse, [...site.path, declared.name]);
}

/** Puts a relation into its owner, unless its name is taken. */
function add({ diagnostics }: LinkContext, owner: OwnerDraft, kind: string, relation: Relation): void {
  const other = owner.members.get(relation.name);
  if (other === undefined) {
    owner.members.set(relation.name, { kind, span: relation.span });
    owner.relations.push(relation);
    return;
  }
  const related = [{ message: `The ${other.kind} "${relation.name}" is declared here`, span: other.span }];
  const parameters = { kind, name: relation.name, owner: owner.type.name, other: other.kind };
  diagnostics.push(createDiagnostic('link/relation-clash', parameters, relation.span, related));
}
