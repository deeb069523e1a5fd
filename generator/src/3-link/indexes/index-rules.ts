import { isMapping } from '../../field-types/rules/is-mapping.ts';
import { serverHas } from '../link-settings.ts';
import type { IndexDraft, IndexKey, IndexScope } from './index-draft.ts';

/** A rule of the server that an index breaks: at an option, or at a path of the key. */
export interface BrokenRule {
  readonly at: readonly string[];
  /** A sentence without a full stop. */
  readonly problem: string;
  readonly hint?: string;
}

type Rule = (draft: IndexDraft, scope: IndexScope) => BrokenRule | undefined;

/** Gives the first rule that an index breaks. Measured on server 6.0; source: createIndexes in the server's manual. */
export function findBrokenRule(draft: IndexDraft, scope: IndexScope): BrokenRule | undefined {
  for (const rule of rules) {
    const broken = rule(draft, scope);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

function broken(at: string | readonly string[], problem: string, hint?: string): BrokenRule {
  return { at: typeof at === 'string' ? [at] : at, problem, ...(hint === undefined ? {} : { hint }) };
}

function hasKind({ keys }: IndexDraft, kind: IndexKey['kind']): boolean {
  return keys.some((key) => key.kind === kind);
}

function isWildcard({ keys }: IndexDraft): boolean {
  return keys.some((key) => key.isWildcard && key.kind !== 'text');
}

const rules: readonly Rule[] = [
  ({ keys }) => (keys.length > 32 ? broken('key', `an index has at most 32 fields, not ${keys.length}`) : undefined),
  ({ keys }) =>
    keys.length === 1 && keys[0]?.stored === '_id' && typeof keys[0].kind === 'number'
      ? broken(['key', '_id'], 'every collection has an index on "_id" already', 'Remove this one.')
      : undefined,
  function oneSpecialKind({ keys }) {
    const [first, ...others] = keys.filter(({ kind }) => typeof kind === 'string');
    const other = others.find(({ kind }) => kind !== first?.kind);
    return other && broken(['key', other.path], `an index cannot be both "${first?.kind}" and "${other.kind}"`);
  },
  function textIsAdjacent({ keys }) {
    const positions = keys.flatMap(({ kind }, index) => (kind === 'text' ? [index] : []));
    const hasGap = (positions.at(-1) ?? 0) - (positions[0] ?? 0) >= positions.length && positions.length > 0;
    return hasGap ? broken('key', 'the "text" fields of an index must follow one another') : undefined;
  },
  function oneHashed({ keys }) {
    const second = keys.filter(({ kind }) => kind === 'hashed')[1];
    return second && broken(['key', second.path], 'an index has at most one "hashed" field');
  },
  function flatFirst({ keys }) {
    const wrong = keys.find(({ kind }, index) => kind === '2d' && index > 0);
    return wrong && broken(['key', wrong.path], 'a "2d" field stands first and alone of its kind');
  },
  (draft) =>
    draft.declaration.unique === true && (hasKind(draft, 'hashed') || isWildcard(draft))
      ? broken('unique', 'a hashed or wildcard index cannot be unique')
      : undefined,
  (draft, { settings }) =>
    isWildcard(draft) && draft.keys.length > 1 && !serverHas(settings, 7)
      ? broken(
          'key',
          `a wildcard stands alone in its index before server 7.0, and the oldest server is ${settings.server}`,
        )
      : undefined,
  function wildcardAscends({ keys }) {
    const wrong = keys.find(({ isWildcard: isWild, kind }) => isWild && kind !== 1 && kind !== 'text');
    return wrong && broken(['key', wrong.path], 'a wildcard takes 1 or "text"');
  },
  (draft) =>
    isWildcard(draft) && draft.declaration.sparse === true
      ? broken('sparse', 'a wildcard index is sparse by nature and does not take the option')
      : undefined,
  (draft) =>
    isWildcard(draft) && draft.declaration.expireAfterSeconds !== undefined
      ? broken('expireAfterSeconds', 'a wildcard index does not expire documents')
      : undefined,
  function projectionOfAll(draft) {
    if (draft.declaration.wildcardProjection === undefined) return undefined;
    const isWhole = draft.keys.some(({ stored, kind }) => stored === '$**' && kind !== 'text');
    return isWhole ? undefined : broken('wildcardProjection', 'only an index on "$**" takes a wildcardProjection');
  },
  function projectionOneWay({ declaration }) {
    if (!isMapping(declaration.wildcardProjection)) return undefined;
    const ways = new Set(
      Object.entries(declaration.wildcardProjection).flatMap(([path, way]) => (path === '_id' ? [] : [Boolean(way)])),
    );
    return ways.size > 1 ? broken('wildcardProjection', 'a projection either takes in or leaves out') : undefined;
  },
  ({ declaration }) =>
    declaration.sparse === true && declaration.partialFilterExpression !== undefined
      ? broken(
          'sparse',
          '"sparse" and "partialFilterExpression" do not go together',
          'Use { $exists: true } in the filter.',
        )
      : undefined,
  ({ declaration, keys }) =>
    declaration.expireAfterSeconds !== undefined && (keys.length > 1 || typeof keys[0]?.kind !== 'number')
      ? broken('expireAfterSeconds', 'only an ascending or descending index on a single date expires documents')
      : undefined,
  ...(['weights', 'default_language', 'language_override'] as const).map(
    (option): Rule =>
      (draft) =>
        draft.declaration[option] !== undefined && !hasKind(draft, 'text')
          ? broken(option, `"${option}" does nothing in an index that is not "text"`)
          : undefined,
  ),
  ...(['min', 'max', 'bits'] as const).map(
    (option): Rule =>
      (draft) =>
        draft.declaration[option] !== undefined && !hasKind(draft, '2d')
          ? broken(option, `"${option}" does nothing in an index that is not "2d"`)
          : undefined,
  ),
  ({ declaration: { min = -180, max = 180 } }) =>
    min >= max ? broken('min', `the bounds ${min} to ${max} leave no room between them`) : undefined,
  function weightsOfKeys({ declaration: { weights = {} }, keys }) {
    const hasAll = keys.some(({ stored, kind }) => stored === '$**' && kind === 'text');
    const stray = Object.keys(weights).find((path) => !keys.some((key) => key.path === path && key.kind === 'text'));
    return stray === undefined || hasAll
      ? undefined
      : broken(['weights', stray], `"${stray}" has a weight but is no "text" field of this index`);
  },
  function plainCollation(draft) {
    const { collation } = draft.declaration;
    const isSimple = !isMapping(collation) || collation.locale === 'simple';
    return !isSimple && (hasKind(draft, 'text') || hasKind(draft, '2d'))
      ? broken('collation', 'an index of kind "text" or "2d" takes no collation but { locale: simple }')
      : undefined;
  },
  function hashedHasNoArray({ keys }) {
    const wrong = keys.find(({ kind, arrays }) => kind === 'hashed' && arrays.length > 0);
    return wrong && broken(['key', wrong.path], `"${wrong.path}" holds an array, which a hashed index refuses`);
  },
  ({ declaration: { name } }) =>
    name === '*' || name === '_id_' ? broken('name', `the server keeps the name "${name}" for itself`) : undefined,
];
