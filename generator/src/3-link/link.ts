// In: the declarations of all files. Out: the model graph, frozen, in an order that does not depend on the order of files.
// Every name is resolved and every default filled in here; all mistakes are reported at once, none of them twice.
// Must not happen: reading files, or looking at YAML below a declaration's types.
import type { Declaration } from '../2-validate/declaration.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { checkEmbedding } from './check-embedding.ts';
import { collectSymbols } from './collect-symbols.ts';
import { expandMixins } from './fields/expand-mixins.ts';
import { linkFields } from './fields/link-fields.ts';
import { freeze } from './freeze.ts';
import { linkIndexes } from './indexes/link-indexes.ts';
import type { LinkContext } from './link-context.ts';
import { linkEnum } from './link-enum.ts';
import type { LinkSettings } from './link-settings.ts';
import type { ModelGraph } from './model-graph.ts';
import { checkTypeNames } from './names/check-type-names.ts';
import { checkCollectionNames } from './owners/collection-name.ts';
import { createEmbeddedShell, draftOwners } from './owners/draft-owners.ts';
import { linkRelations } from './relations/link-relations.ts';
import { createSuggest } from './suggest.ts';

/** Phase 3. Takes linear time in the size of the declarations. */
export function link(declarations: readonly Declaration[], settings: LinkSettings): Outcome<ModelGraph> {
  const diagnostics: Diagnostic[] = [];
  const symbols = collectSymbols(declarations, diagnostics);
  const context: LinkContext = { settings, symbols, suggest: createSuggest(), diagnostics };
  checkTypeNames(context);
  const fieldsByGroup = expandMixins(context);
  const enums = symbols.enums.map((declared) => linkEnum(context, declared));
  const shells = symbols.embedded.map(createEmbeddedShell);
  const linked = linkFields(
    context,
    fieldsByGroup,
    new Map(enums.map((enumType) => [enumType.name, enumType])),
    new Map(shells.map(({ type }) => [type.name, type])),
  );
  const drafts = draftOwners(context, shells, linked);
  checkCollectionNames(context, drafts.models);
  checkEmbedding(context, drafts);
  linkRelations(context, drafts);
  linkIndexes(context, drafts);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const graph: ModelGraph = {
    models: drafts.models.map(({ type }) => type),
    embedded: drafts.embedded.map(({ type }) => type),
    enums: [...enums, ...linked.inlineEnums],
  };
  return { value: freeze(graph), diagnostics };
}
