import type { YamlValue } from '../../1-parse/document.ts';
import type { IndexDeclaration } from '../../2-validate/declaration.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import { isMapping } from '../../field-types/rules/is-mapping.ts';
import type { LinkContext } from '../link-context.ts';
import type { Index } from '../model-graph.ts';
import type { OwnerDrafts } from '../owners/owner-draft.ts';
import { keySpan, type Place, valueSpan, within } from '../place.ts';
import { checkIndexSet } from './check-index-set.ts';
import { checkKeyTypes } from './check-key-types.ts';
import { checkParallelArrays } from './check-parallel-arrays.ts';
import { createFieldIndexes } from './field-indexes.ts';
import type { IndexDraft, IndexKey, IndexScope } from './index-draft.ts';
import { findBrokenRule } from './index-rules.ts';
import { linkPartialFilter } from './link-partial-filter.ts';
import { resolveKeys } from './resolve-keys.ts';
import { resolvePath } from './resolve-path.ts';

/** Gives every model its indexes: those of single fields first, then those under `indexes`. */
export function linkIndexes(context: LinkContext, drafts: OwnerDrafts): void {
  const fieldIndexes = createFieldIndexes(context, drafts);
  for (const model of drafts.models) {
    const scope: IndexScope = { ...context, drafts, model };
    const place = within(model.declared.place, 'indexes');
    const declared = (model.declared.declaration.indexes ?? []).flatMap(
      (declaration, position) => linkIndex(scope, declaration, within(place, position)) ?? [],
    );
    model.indexes.push(...(fieldIndexes.get(model) ?? []), ...declared);
    checkIndexSet(context, model);
  }
}

function linkIndex(scope: IndexScope, declaration: IndexDeclaration, place: Place): Index | undefined {
  const keys = resolveKeys(scope, declaration, place);
  const options = linkOptions(scope, declaration, place, keys ?? []);
  if (keys === undefined) return undefined;
  const draft: IndexDraft = { declaration, place, keys };
  const rule = findBrokenRule(draft, scope);
  if (rule !== undefined) {
    const at = within(place, ...rule.at);
    // A path is the key of its entry; an option is wrong by its value.
    const span = rule.at.length > 1 ? keySpan(at) : valueSpan(at);
    scope.diagnostics.push(createDiagnostic('link/index-rule', { problem: rule.problem }, span, [], rule.hint));
    return undefined;
  }
  if (!checkKeyTypes(scope, draft) || !checkParallelArrays(scope, draft)) return undefined;
  const name = declaration.name ?? keys.map(({ stored, kind }) => `${stored}_${kind}`).join('_');
  const { was } = declaration;
  const key = Object.fromEntries(keys.map(({ stored, kind }) => [stored, kind]));
  return { name, key, options, ...(was === undefined ? {} : { was }), span: valueSpan(place) };
}

/** The options under MongoDB's names, with stored names in those that hold paths. Those that are off are left out. */
function linkOptions(
  scope: IndexScope,
  declaration: IndexDeclaration,
  place: Place,
  keys: readonly IndexKey[],
): Readonly<Record<string, YamlValue>> {
  const {
    key: _key,
    name: _name,
    was: _was,
    partialFilterExpression,
    weights,
    wildcardProjection,
    ...plain
  } = declaration;
  const options: Record<string, YamlValue> = {};
  for (const [option, value] of Object.entries(plain)) {
    if (value !== undefined && value !== false) options[option] = value;
  }
  if (isMapping(partialFilterExpression)) {
    const at = within(place, 'partialFilterExpression');
    options.partialFilterExpression = linkPartialFilter(scope, partialFilterExpression, at);
  }
  if (weights !== undefined) {
    const storedByPath = new Map(keys.map(({ path, stored }) => [path, stored]));
    options.weights = renamePaths(
      weights,
      (path) => storedByPath.get(path) ?? storedPath(scope, path, within(place, 'weights', path)),
    );
  }
  if (isMapping(wildcardProjection)) {
    const at = within(place, 'wildcardProjection');
    options.wildcardProjection = renamePaths(wildcardProjection, (path) => storedPath(scope, path, within(at, path)));
  }
  return options;
}

function renamePaths(mapping: Readonly<Record<string, YamlValue>>, rename: (path: string) => string) {
  return Object.fromEntries(Object.entries(mapping).map(([path, value]) => [rename(path), value]));
}

function storedPath(scope: IndexScope, path: string, place: Place): string {
  const resolved = resolvePath(scope, path.split('.'));
  if (!('step' in resolved)) return resolved.stored;
  const { step, owner, hint } = resolved;
  scope.diagnostics.push(createDiagnostic('link/unknown-path', { path, step, owner }, keySpan(place), [], hint));
  return path;
}
