import type { Span } from '../../diagnostics/span.ts';
import type { LinkedField } from '../fields/linked-field.ts';
import { findRecursiveTypes } from '../find-recursive-types.ts';
import type { EmbeddedType, Type } from '../model-graph.ts';
import type { EmbeddedDraft, ModelDraft, OwnerDraft, OwnerDrafts } from './owner-draft.ts';

/** A place where a model holds an embedded type, directly or inside another one. */
export interface EmbeddedSite {
  readonly model: ModelDraft;
  /** Field names from the model. */
  readonly path: readonly string[];
  /** The same with the names in the database. */
  readonly storedPath: readonly string[];
  /** Whether documents may lack the embedded document: an optional field, an array, or null on the way. */
  readonly canLack: boolean;
  readonly inMap: boolean;
  /** Whether a type on the way contains itself, so that there are more places without end. */
  readonly isRecursive: boolean;
  /** The last field on the way. */
  readonly span: Span;
}

/** The sites of each embedded type that was asked for. */
export interface EmbeddedSites {
  of(embedded: EmbeddedType): readonly EmbeddedSite[];
}

/** Far more than the 64 indexes that a collection may have; keeps a hostile web of types from growing without end. */
const MOST_SITES = 1000;
/** Documents nest no deeper in MongoDB. */
const DEEPEST_SITE = 100;

/** Finds where the embedded types stand that have a wanted field. Types that lead to none of them are not walked. */
export function findEmbeddedSites(drafts: OwnerDrafts, isWanted: (field: LinkedField) => boolean): EmbeddedSites {
  const wanted = drafts.embedded.filter((draft) => draft.linked.some(isWanted));
  const leading = findLeading(drafts, wanted);
  const sites = new Map<EmbeddedType, EmbeddedSite[]>(wanted.map((draft) => [draft.type, []]));
  const recursive = findRecursiveTypes(leading, (type) => innerTypesOf(drafts, type));
  for (const model of drafts.models) {
    let count = 0;
    const walk = (owner: OwnerDraft, site: EmbeddedSite, open: ReadonlySet<EmbeddedType>): void => {
      for (const {
        declared,
        draft: { type, optional, nullable },
      } of owner.linked) {
        const { embedded, inArray, inMap } = unwrap(type);
        const target = embedded && leading.has(embedded) ? drafts.embeddedByType.get(embedded) : undefined;
        if (target === undefined || open.has(target.type) || open.size >= DEEPEST_SITE || count >= MOST_SITES) continue;
        count += 1;
        const next: EmbeddedSite = {
          model,
          path: [...site.path, declared.name],
          storedPath: [...site.storedPath, declared.declaration.stored ?? declared.name],
          canLack: site.canLack || optional || nullable || inArray,
          inMap: site.inMap || inMap,
          isRecursive: site.isRecursive || recursive.has(target.type),
          span: declared.place.document.spansAt(declared.place.path).value,
        };
        sites.get(target.type)?.push(next);
        walk(target, next, new Set([...open, target.type]));
      }
    };
    const root = {
      model,
      path: [],
      storedPath: [],
      canLack: false,
      inMap: false,
      isRecursive: false,
      span: model.type.span,
    };
    walk(model, root, new Set());
  }
  return { of: (embedded) => sites.get(embedded) ?? [] };
}

/** The wanted types and all that contain them, found backwards. */
function findLeading(drafts: OwnerDrafts, wanted: readonly EmbeddedDraft[]): ReadonlySet<EmbeddedType> {
  const containers = new Map<EmbeddedType, EmbeddedType[]>();
  for (const draft of drafts.embedded) {
    for (const inner of contentsOf(draft)) {
      const known = containers.get(inner);
      if (known === undefined) containers.set(inner, [draft.type]);
      else known.push(draft.type);
    }
  }
  return closure(
    wanted.map((draft) => draft.type),
    (type) => containers.get(type) ?? [],
  );
}

function innerTypesOf(drafts: OwnerDrafts, type: EmbeddedType): readonly EmbeddedType[] {
  const draft = drafts.embeddedByType.get(type);
  return draft === undefined ? [] : contentsOf(draft);
}

function closure(
  start: readonly EmbeddedType[],
  next: (type: EmbeddedType) => readonly EmbeddedType[],
): ReadonlySet<EmbeddedType> {
  const found = new Set(start);
  // A set is walked in the order of insertion, including what is added on the way.
  for (const type of found) for (const other of next(type)) found.add(other);
  return found;
}

function contentsOf(draft: EmbeddedDraft): readonly EmbeddedType[] {
  return draft.linked.flatMap(({ draft: { type } }) => unwrap(type).embedded ?? []);
}

/** The embedded type inside arrays and maps, and which of them are around it. */
function unwrap(type: Type): { readonly embedded?: EmbeddedType; readonly inArray: boolean; readonly inMap: boolean } {
  let inner = type;
  let inArray = false;
  let inMap = false;
  while (inner.kind === 'array' || inner.kind === 'map') {
    if (inner.kind === 'array') inArray = true;
    else inMap = true;
    inner = inner.kind === 'array' ? inner.items.type : inner.values.type;
  }
  return inner.kind === 'embedded' ? { embedded: inner.embedded, inArray, inMap } : { inArray, inMap };
}
