import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { LinkedField } from '../fields/linked-field.ts';
import type { LinkContext } from '../link-context.ts';
import type { Index } from '../model-graph.ts';
import { type EmbeddedSite, findEmbeddedSites } from '../owners/embedded-sites.ts';
import type { ModelDraft, OwnerDrafts } from '../owners/owner-draft.ts';
import { keySpan, within } from '../place.ts';

/** The indexes that `unique: true` and `index: true` of fields ask for, also of fields inside embedded types. */
export function createFieldIndexes(
  context: LinkContext,
  drafts: OwnerDrafts,
): ReadonlyMap<ModelDraft, readonly Index[]> {
  const indexes = new Map<ModelDraft, Index[]>(drafts.models.map((model) => [model, []]));
  for (const [model, own] of indexes) {
    for (const field of model.linked) {
      // The id's own index is there already, and asking for another one has been reported.
      if (isIndexed(field) && field.declared.name !== '_id') own.push(createIndex(context, field, undefined));
    }
  }
  const sites = findEmbeddedSites(drafts, isIndexed);
  for (const { type, linked } of drafts.embedded) {
    const found = sites.of(type);
    for (const field of linked.filter(isIndexed)) addToSites(context, field, found, indexes);
  }
  return indexes;
}

function isIndexed({ declared: { declaration } }: LinkedField): boolean {
  return declaration.unique === true || declaration.index === true;
}

function addToSites(
  context: LinkContext,
  field: LinkedField,
  sites: readonly EmbeddedSite[],
  indexes: ReadonlyMap<ModelDraft, Index[]>,
): void {
  const { name } = field.declared;
  const endless = sites.find((site) => site.isRecursive || site.inMap);
  if (endless !== undefined) {
    const reason = endless.isRecursive ? 'its type contains itself' : 'it is inside a map, whose keys are not known';
    const related = [
      { message: `Embedded as "${endless.model.type.name}.${endless.path.join('.')}"`, span: endless.span },
    ];
    context.diagnostics.push(createDiagnostic('link/index-without-path', { name, reason }, spanOf(field), related));
    return;
  }
  for (const site of sites) indexes.get(site.model)?.push(createIndex(context, field, site));
}

/** A unique index leaves out documents that lack the field: two of them are no duplicates. */
function createIndex({ diagnostics }: LinkContext, field: LinkedField, site: EmbeddedSite | undefined): Index {
  const { declared, draft } = field;
  const { stored = declared.name, unique } = declared.declaration;
  const path = [...(site?.storedPath ?? []), stored].join('.');
  const span = spanOf(field);
  if (unique !== true) return { name: `${path}_1`, key: { [path]: 1 }, options: {}, span };
  if (draft.nullable) diagnostics.push(createDiagnostic('link/unique-null', { name: declared.name }, span));
  const canLack = draft.optional || site?.canLack === true;
  return { name: `${path}_1`, key: { [path]: 1 }, options: canLack ? { unique, sparse: true } : { unique }, span };
}

function spanOf({ declared: { declaration, place } }: LinkedField) {
  return keySpan(within(place, declaration.unique === true ? 'unique' : 'index'));
}
