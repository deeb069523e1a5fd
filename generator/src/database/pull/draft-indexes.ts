import type { LiveIndex } from '@espalier/runtime/migrate';
import type { YamlMapping, YamlValue } from '../../1-parse/document.ts';
import { indexPath } from './index-path.ts';
import type { PulledIndex, PulledModel } from './pulled-model.ts';
import { yamlConstant } from './yaml-constant.ts';

/** Gives a model its indexes. Those that models have no words for become comments. */
export function draftIndexes(model: PulledModel): void {
  for (const index of model.live.indexes) {
    const declaration = index.isBuilding ? undefined : declare(model, index);
    if (declaration !== undefined) model.indexes.push({ name: index.name, declaration });
    else model.notes.push(leftOut(index.name));
  }
}

/** The comment for an index that models cannot declare. */
export function leftOut(name: string): string {
  return `left out: the index ${JSON.stringify(name)}, which models cannot say`;
}

type Declaration = PulledIndex['declaration'];

const KINDS: ReadonlySet<unknown> = new Set([1, -1, 'text', 'hashed', '2d', '2dsphere']);
const PLAIN: readonly string[] = [
  'unique',
  'sparse',
  'hidden',
  'expireAfterSeconds',
  'default_language',
  'language_override',
  'min',
  'max',
  'bits',
];
const OTHERS: readonly string[] = ['partialFilterExpression', 'collation', 'weights', 'wildcardProjection'];

function declare(model: PulledModel, { name, key, options }: LiveIndex): Declaration | undefined {
  const known = [...PLAIN, ...OTHERS];
  if (Object.keys(options).some((option) => !known.includes(option))) return undefined;
  const hint = options.expireAfterSeconds === undefined ? undefined : 'ttl';
  const paths: [string, YamlValue][] = [];
  for (const [stored, kind] of key) {
    const found = KINDS.has(kind) ? indexPath(model.shape, stored, hint ?? kind, name) : undefined;
    if (found === undefined) return undefined;
    paths.push([found.path, kind as YamlValue]);
  }
  const usual = key.map(([stored, kind]) => `${stored}_${String(kind)}`).join('_');
  const declared: Record<string, YamlValue> = { key: Object.fromEntries(paths), ...(name === usual ? {} : { name }) };
  for (const option of PLAIN) {
    const value = yamlConstant(options[option]);
    if (value !== undefined) declared[option] = value;
  }
  return addOthers(model, { name, options }, declared);
}

function addOthers(
  model: PulledModel,
  { name, options }: Pick<LiveIndex, 'name' | 'options'>,
  declared: Record<string, YamlValue>,
): Declaration | undefined {
  const { partialFilterExpression, collation, weights, wildcardProjection } = options;
  if (partialFilterExpression !== undefined) {
    const filter = filterOf(model, partialFilterExpression, name);
    if (filter === undefined) return undefined;
    declared.partialFilterExpression = filter;
  }
  if (collation !== undefined) declared.collation = plainMapping(collation);
  const heavy = Object.entries<unknown>(weights ?? {}).filter(([, weight]) => weight !== 1);
  if (heavy.length > 0) declared.weights = renamed(model, heavy, name);
  if (wildcardProjection !== undefined) {
    declared.wildcardProjection = renamed(model, Object.entries(wildcardProjection), name);
  }
  return declared;
}

function renamed(model: PulledModel, entries: readonly (readonly [string, unknown])[], index: string): YamlMapping {
  return Object.fromEntries(
    entries.map(([stored, value]) => [
      indexPath(model.shape, stored, undefined, index)?.path ?? stored,
      yamlConstant(value) ?? null,
    ]),
  );
}

function plainMapping(value: object): YamlMapping {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, yamlConstant(member) ?? null]));
}

/** A partial filter in the names of fields, its values in the notation of their types. */
function filterOf(model: PulledModel, filter: object, index: string): YamlMapping | undefined {
  const entries: [string, YamlValue][] = [];
  for (const [key, value] of Object.entries(filter)) {
    if (key === '$and' || key === '$or') {
      const parts = Array.isArray(value) ? value.map((part: object) => filterOf(model, part, index)) : [];
      const sound = parts.filter((part) => part !== undefined);
      if (sound.length === 0 || sound.length < parts.length) return undefined;
      entries.push([key, sound]);
      continue;
    }
    const found = key.startsWith('$') ? undefined : indexPath(model.shape, key, undefined, index);
    if (found === undefined) return undefined;
    const isDay = found.type.kind === 'scalar' && found.type.name === 'date';
    const condition = conditionOf(value, isDay);
    if (condition === undefined) return undefined;
    entries.push([found.path, condition]);
  }
  return Object.fromEntries(entries);
}

function conditionOf(value: unknown, isDay: boolean): YamlValue | undefined {
  const constant = yamlConstant(value, isDay);
  if (constant !== undefined) return constant;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => yamlConstant(item, isDay));
    const sound = items.filter((item) => item !== undefined);
    return sound.length === items.length ? sound : undefined;
  }
  if (typeof value !== 'object' || value === null || !Object.keys(value).every((key) => key.startsWith('$')))
    return undefined;
  const entries = Object.entries(value).map(([operator, operand]) => [operator, conditionOf(operand, isDay)] as const);
  const sound = entries.flatMap(([operator, operand]): [string, YamlValue][] =>
    operand === undefined ? [] : [[operator, operand]],
  );
  return sound.length === entries.length ? Object.fromEntries(sound) : undefined;
}
