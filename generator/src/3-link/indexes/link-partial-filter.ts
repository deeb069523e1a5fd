import type { YamlMapping, YamlValue } from '../../1-parse/document.ts';
import { type ConstantRules, readConstant } from '../../constants/read-constant.ts';
import { storedConstant } from '../../constants/stored-constant.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import { isMapping } from '../../field-types/rules/is-mapping.ts';
import type { Type } from '../model-graph.ts';
import { keySpan, type Place, valueSpan, within } from '../place.ts';
import { itemTypeOf } from './check-key-types.ts';
import type { IndexScope } from './index-draft.ts';
import { resolvePath } from './resolve-path.ts';

/**
 * Links a `partialFilterExpression`: paths become stored names, values Extended JSON of the declared types.
 * The server takes `$and`, `$or`, equality, `$gt` to `$lte`, `$in`, `$type` and `{ $exists: true }`.
 */
export function linkPartialFilter(scope: IndexScope, filter: YamlMapping, place: Place): YamlMapping {
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]): [string, YamlValue] => {
      const at = within(place, key);
      if (key !== '$and' && key !== '$or')
        return key.startsWith('$') ? refuse(scope, key, at, value) : linkPath(scope, key, value, at);
      if (!Array.isArray(value) || value.length === 0) return [key, problem(scope, at, 'is no list of filters', value)];
      return [key, value.map((part: YamlValue, index) => linkPart(scope, part, within(at, index)))];
    }),
  );
}

const VALUE_OPERATORS: readonly string[] = ['$eq', '$gt', '$gte', '$lt', '$lte', '$in', '$type', '$exists'];

function linkPart(scope: IndexScope, part: YamlValue, place: Place): YamlValue {
  return isMapping(part) ? linkPartialFilter(scope, part, place) : problem(scope, place, 'is no filter', part);
}

function linkPath(scope: IndexScope, path: string, condition: YamlValue, place: Place): [string, YamlValue] {
  const resolved = resolvePath(scope, path.split('.'));
  if ('step' in resolved) {
    const { step, owner, hint } = resolved;
    scope.diagnostics.push(createDiagnostic('link/unknown-path', { path, step, owner }, keySpan(place), [], hint));
    return [path, condition];
  }
  const { stored, type } = resolved;
  if (!isMapping(condition) || !Object.keys(condition).some((key) => key.startsWith('$'))) {
    return [stored, linkValue(scope, type, condition, place)];
  }
  const entries = Object.entries(condition).map(([operator, operand]): [string, YamlValue] => {
    const at = within(place, operator);
    if (!VALUE_OPERATORS.includes(operator)) return refuse(scope, operator, at, operand);
    return [operator, linkOperand(scope, type, operator, operand, at)];
  });
  return [stored, Object.fromEntries(entries)];
}

function linkOperand(scope: IndexScope, type: Type, operator: string, operand: YamlValue, place: Place): YamlValue {
  if (operator === '$exists') {
    return operand === true ? operand : problem(scope, place, 'cannot be indexed: only "$exists: true" can', operand);
  }
  if (operator === '$type') {
    const isKnown = [operand].flat().every((name) => typeof name === 'string' && TYPE_NAMES.has(name));
    return isKnown ? operand : problem(scope, place, 'is no name of a BSON type', operand);
  }
  if (operator !== '$in') return linkValue(scope, type, operand, place);
  if (!Array.isArray(operand)) return problem(scope, place, 'is no list', operand);
  return operand.map((item: YamlValue, index) => linkValue(scope, type, item, within(place, index)));
}

/** Reads a value as one of the field, or of an item where the field is an array. Null compares with every field. */
function linkValue(scope: IndexScope, type: Type, value: YamlValue, place: Place): YamlValue {
  if (value === null) return value;
  const whole = readConstant(rules(scope), { type, nullable: true }, value);
  if (!('problem' in whole)) return storedConstant(type, whole.value);
  const itemType = itemTypeOf(type);
  const item = readConstant(rules(scope), { type: itemType, nullable: true }, value);
  return 'problem' in item ? problem(scope, place, item.problem, value) : storedConstant(itemType, item.value);
}

/** A filter may ask for what no document can hold, so bounds and lengths do not count; types do. */
function rules({ drafts }: IndexScope): ConstantRules {
  return {
    optionsOf: () => ({}),
    fieldsOf: (embedded) =>
      (drafts.embeddedByType.get(embedded)?.fields ?? []).map((field) => ({ ...field, required: false })),
  };
}

function refuse(scope: IndexScope, operator: string, place: Place, operand: YamlValue): [string, YamlValue] {
  const near = scope.suggest(operator, [...VALUE_OPERATORS, '$and', '$or']);
  const hint = near === undefined ? undefined : `Did you mean "${near}"?`;
  scope.diagnostics.push(createDiagnostic('link/partial-operator', { operator }, keySpan(place), [], hint));
  return [operator, operand];
}

function problem({ diagnostics }: IndexScope, place: Place, message: string, value: YamlValue): YamlValue {
  const shown = typeof value === 'object' && value !== null ? 'The value' : `"${String(value)}"`;
  diagnostics.push(createDiagnostic('link/partial-value', { value: shown, problem: message }, valueSpan(place)));
  return value;
}

/** The aliases that `$type` takes. */
const TYPE_NAMES: ReadonlySet<string> = new Set([
  'double',
  'string',
  'object',
  'array',
  'binData',
  'objectId',
  'bool',
  'date',
  'null',
  'regex',
  'javascript',
  'int',
  'timestamp',
  'long',
  'decimal',
  'minKey',
  'maxKey',
  'number',
]);
