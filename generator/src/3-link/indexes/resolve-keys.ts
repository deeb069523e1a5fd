import type { IndexDeclaration } from '../../2-validate/declaration.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import { keySpan, type Place, within } from '../place.ts';
import type { IndexKey, IndexScope } from './index-draft.ts';
import { resolvePath } from './resolve-path.ts';

/** Follows the paths of an index's key, or gives nothing when one leads nowhere. */
export function resolveKeys(
  scope: IndexScope,
  declaration: IndexDeclaration,
  place: Place,
): readonly IndexKey[] | undefined {
  const entries = Object.entries(declaration.key);
  const keys = entries.flatMap(([path, kind]) => resolveKey(scope, path, kind, within(place, 'key', path)) ?? []);
  return keys.length < entries.length ? undefined : keys;
}

function resolveKey(scope: IndexScope, path: string, kind: IndexKey['kind'], place: Place): IndexKey | undefined {
  const steps = path.split('.');
  const isWildcard = steps.at(-1) === '$**';
  const span = keySpan(place);
  const resolved = resolvePath(scope, isWildcard ? steps.slice(0, -1) : steps);
  if (!('step' in resolved)) {
    const stored = isWildcard ? [resolved.stored, '$**'].filter((part) => part !== '').join('.') : resolved.stored;
    return { ...resolved, stored, path, kind, isWildcard, span };
  }
  const { step, owner, hint } = resolved;
  scope.diagnostics.push(createDiagnostic('link/unknown-path', { path, step, owner }, span, [], hint));
  return undefined;
}
