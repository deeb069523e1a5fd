import type { LinkedFields } from '../fields/link-fields.ts';
import type { LinkContext } from '../link-context.ts';
import type { EmbeddedType, Field, Index, Model, Relation } from '../model-graph.ts';
import { fileNameOf } from '../names/file-name.ts';
import { keySpan } from '../place.ts';
import type { DeclaredEmbedded, DeclaredModel } from '../symbols.ts';
import { collectionNameOf } from './collection-name.ts';
import { fillFields } from './fill-fields.ts';
import type { EmbeddedDraft, ModelDraft, OwnerDrafts } from './owner-draft.ts';

/** The parts of an embedded type that is not filled yet, so that types may refer to it. */
export interface EmbeddedShell {
  readonly declared: DeclaredEmbedded;
  readonly type: EmbeddedType;
  readonly fields: Field[];
  readonly relations: Relation[];
}

/** Makes the shell of an embedded type. */
export function createEmbeddedShell(declared: DeclaredEmbedded): EmbeddedShell {
  const fields: Field[] = [];
  const relations: Relation[] = [];
  return { declared, fields, relations, type: { kind: 'embedded', ...commonParts(declared), fields, relations } };
}

/** Fills embedded types and models with their fields. Relations and indexes come later. */
export function draftOwners(context: LinkContext, shells: readonly EmbeddedShell[], linked: LinkedFields): OwnerDrafts {
  const embedded = shells.map(
    (shell): EmbeddedDraft => ({ ...shell, linked: linked.of(shell.declared), members: new Map() }),
  );
  const models = context.symbols.models.map((declared) => createModelDraft(declared, linked));
  for (const draft of [...embedded, ...models]) fillFields(context, draft);
  return {
    models,
    embedded,
    modelsByName: new Map(models.map((draft) => [draft.type.name, draft])),
    embeddedByType: new Map(embedded.map((draft) => [draft.type, draft])),
  };
}

function createModelDraft(declared: DeclaredModel, linked: LinkedFields): ModelDraft {
  const fields: Field[] = [];
  const relations: Relation[] = [];
  const indexes: Index[] = [];
  const { declaration } = declared;
  const { level = 'strict', action = 'error' } = declaration.validation ?? {};
  const type: Model = {
    kind: 'model',
    ...commonParts(declared),
    collection: collectionNameOf(declared),
    customClass: declaration.class === true,
    fields,
    relations,
    indexes,
    validation: { level, action },
    ...(declaration.was === undefined ? {} : { was: declaration.was }),
  };
  return { declared, type, linked: linked.of(declared), fields, relations, indexes, members: new Map() };
}

function commonParts({ name, declaration, place }: DeclaredModel | DeclaredEmbedded) {
  const { description } = declaration;
  return {
    name,
    fileName: fileNameOf(name),
    ...(description === undefined ? {} : { description }),
    span: keySpan(place),
  };
}
